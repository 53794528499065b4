package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

    @Test
    void shouldCutItsBodyAtLineFeedCarriageReturnAndBoth() {
        assertThat(article("One.\nTwo.\rThree.\r\n\r\nFour.").lines())
                .containsExactly("One.", "Two.", "Three.", "Four.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000b", "\f"})
    void shouldNotCutItsBodyElsewhere(String separator) {
        assertThat(article("One." + separator + "Two.").lines()).containsExactly("One." + separator + "Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\u000b", "\f", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u202f", "\u3000",
                "\ufeff"
            })
    void shouldTrimUnicodeSpacesAndByteOrderMarks(String space) {
        assertThat(article(space + " One two. " + space + "\n" + space + "\n").lines())
                .containsExactly("One two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u001c", "\u0000", "\u180e"})
    void shouldKeepWhatOnlyLooksLikeASpace(String character) {
        assertThat(article(character + "One.").lines()).containsExactly(character + "One.");
    }

    @Test
    void shouldHaveAnIdOfReasonableLength() {
        assertThatThrownBy(() -> new Article("x".repeat(1_001), Instant.EPOCH, null, null, null, "x", PLACE))
                .hasMessage("articleId is longer than 1,000 characters");
    }

    private static final SourceLocation PLACE = new SourceLocation("a.txt", 0);

    private static Article article(String body) {
        return new Article("a", Instant.EPOCH, null, null, null, body, PLACE);
    }
}
