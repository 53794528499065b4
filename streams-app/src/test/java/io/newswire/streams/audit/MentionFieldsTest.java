package io.newswire.streams.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFieldsTest {
    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Paragraph PARAGRAPH = new Paragraph(
            "a\u00e9\ud83d\ude00", 3, 26, "AFP", null, "A \"headline\"", DATE, "The Kremlin answered \"Iran\".");
    private static final List<Mention> MENTIONS = Matcher.of(Gazetteer.bundled())
            .read(PARAGRAPH.text(), PARAGRAPH.headline(), DATE, ArticleKnowledge.none())
            .mentions();

    @Test
    void shouldEqualWhatTheApplicationWrites() throws IOException {
        assertThat(MENTIONS).hasSizeGreaterThan(2);
        assertThat(MentionFields.parse(json().getBytes(UTF_8))).isEqualTo(MentionFields.of(PARAGRAPH, MENTIONS));
    }

    @Test
    void shouldNotMindWhatWasAddedNorTheOrderOfFields() throws IOException {
        // Given
        String other = "{\"added\":[{\"id\":1}],\"text\":\"The Kremlin answered \\\"Iran\\\".\","
                + json().substring(1).replace("\"kind\":", "\"score\":0.5,\"kind\":");
        // Then
        assertThat(MentionFields.parse(other.getBytes(UTF_8))).isEqualTo(MentionFields.of(PARAGRAPH, MENTIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"start\":4', '\"start\":5'",
        "'\"id\":\"kremlin\"', '\"id\":\"cremlin\"'",
        "'\"source\":\"AFP\"', '\"source\":\"AP\"'",
        "12:00:00Z, 12:00:01Z",
        "'\"paragraphs\":26,', ''",
        "'\"via\":\"place\"', '\"via\":\"name\"'",
    })
    void shouldNoticeEveryDifference(String from, String to) throws IOException {
        // Given
        String other = json().replace(from, to);
        // Then
        assertThat(other).isNotEqualTo(json());
        assertThat(MentionFields.parse(other.getBytes(UTF_8)).digest())
                .isNotEqualTo(MentionFields.of(PARAGRAPH, MENTIONS).digest());
    }

    @ParameterizedTest
    @CsvSource({"[]", "'{\"articleId\":\"a\"}'", "'{\"articleId\":\"a\",\"paragraph\":\"x\"}'", "'{\"articleId\":'"})
    void shouldRefuseWhatIsNoRecordOfMentions(String value) {
        assertThatThrownBy(() -> MentionFields.parse(value.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    private static String json() throws IOException {
        return new String(new MentionsWriter().write(PARAGRAPH, MENTIONS), UTF_8);
    }
}
