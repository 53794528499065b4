package io.newswire.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineMarkupTest {

    @Test
    void shouldReadTextWithoutMarkup() {
        assertThat(InlineMarkup.parse("He said so, [and] more.").text()).isEqualTo("He said so, [and] more.");
        assertThat(InlineMarkup.parse("He said so.").mentions()).isEmpty();
    }

    @Test
    void shouldReadSeveralReadingsOfOneSpanActorFirst() {
        // When
        ExpectedParagraph paragraph = InlineMarkup.parse("The {Kremlin|country RUS place|actor kremlin name}’s view");

        // Then
        assertThat(paragraph.text()).isEqualTo("The Kremlin’s view");
        assertThat(paragraph.mentions())
                .containsExactly(
                        new ExpectedMention("actor", "kremlin", "name", "Kremlin", 4, 11),
                        new ExpectedMention("country", "RUS", "place", "Kremlin", 4, 11));
    }

    @Test
    void shouldReadNestedSpansLongerFirst() {
        // When
        ExpectedParagraph paragraph = InlineMarkup.parse(
                "{{Turkish|country TUR demonym} Armed Forces|actor turkish-armed-forces name} left.");

        // Then
        assertThat(paragraph.text()).isEqualTo("Turkish Armed Forces left.");
        assertThat(paragraph.mentions())
                .containsExactly(
                        new ExpectedMention("actor", "turkish-armed-forces", "name", "Turkish Armed Forces", 0, 20),
                        new ExpectedMention("country", "TUR", "demonym", "Turkish", 0, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Kabul",
                "{Kabul}",
                "Kabul|country AFG place}",
                "{Kabul|country AFG place",
                "{Kabul|country AFG}",
                "{|country AFG place}",
                "{Kabul|country AFG place|}",
            })
    void shouldRefuseBrokenMarkup(String marked) {
        assertThatIllegalArgumentException().isThrownBy(() -> InlineMarkup.parse(marked));
    }
}
