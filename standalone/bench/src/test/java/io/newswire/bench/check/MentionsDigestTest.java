package io.newswire.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

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

class MentionsDigestTest {
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());
    private static final String KABUL = "The Taliban entered Kabul.";
    private static final String OSLO = "Norway's government met in Oslo.";

    @Test
    void shouldBeTheSameInEveryOrder() {
        assertThat(of(KABUL).plus("b", 0, mentions(OSLO)))
                .isEqualTo(MentionsDigest.EMPTY.plus("b", 0, mentions(OSLO)).plus("a", 0, mentions(KABUL)));
    }

    @Test
    void shouldBeTheSameFromTheTopicAsFromTheMatcher() throws IOException {
        // Given
        Paragraph paragraph = new Paragraph("a", 0, 1, null, null, null, Instant.EPOCH, KABUL);

        // When
        MentionsDigest read = MentionsDigest.EMPTY.plus(new MentionsWriter().write(paragraph, mentions(KABUL)));

        // Then
        assertThat(read).isEqualTo(of(KABUL));
        assertThat(read.records()).isEqualTo(1);
        assertThat(read.mentions()).isEqualTo(mentions(KABUL).size()).isPositive();
    }

    @Test
    void shouldDifferWhereAMentionDoes() {
        // Given
        List<Mention> mentions = mentions(OSLO);

        // Then
        assertThat(of(OSLO))
                .isNotEqualTo(MentionsDigest.EMPTY.plus("a", 0, mentions.subList(1, mentions.size())))
                .isNotEqualTo(MentionsDigest.EMPTY.plus("a", 1, mentions));
    }

    @Test
    void shouldLeaveOutAParagraphWithoutMentions() {
        assertThat(MentionsDigest.EMPTY.plus("a", 0, List.of())).isEqualTo(MentionsDigest.EMPTY);
    }

    private static MentionsDigest of(String text) {
        return MentionsDigest.EMPTY.plus("a", 0, mentions(text));
    }

    private static List<Mention> mentions(String text) {
        return MATCHER.read(text, null, Instant.EPOCH, ArticleKnowledge.none()).mentions();
    }
}
