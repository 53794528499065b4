package io.newswire.streams.matching.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleKnowledgeTest {

    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    @Test
    void shouldSurviveBytes() {
        // Given
        ArticleKnowledge known = new ArticleKnowledge(
                Set.of("dmitry-peskov", "xi-jinping"),
                Set.of("jane-roe"),
                Set.of("józsef"),
                Map.of("georgia", "USA"),
                Map.of("NHC", "norvik-housing-council"),
                Map.of("AFG", 9),
                Map.of("USA", 1));

        // When
        ArticleKnowledge again = ArticleKnowledge.fromBytes(known.toBytes());

        // Then
        assertThat(again).isEqualTo(known);
    }

    @Test
    void shouldTakeNoBytesWhenNothingIsKnown() {
        assertThat(ArticleKnowledge.none().toBytes()).isEmpty();
        assertThat(ArticleKnowledge.fromBytes(new byte[0])).isSameAs(ArticleKnowledge.none());
    }

    @Test
    void shouldRefuseBytesThatItDidNotWrite() {
        assertThatThrownBy(() -> ArticleKnowledge.fromBytes(new byte[] {99, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown format: 99");
        assertThatThrownBy(() -> ArticleKnowledge.fromBytes(new byte[] {3, 0, 7}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeTheSameInstanceWhenNothingWasLearned() {
        // Given
        ArticleKnowledge known = MATCHER.read("Dmitry Peskov spoke.", null, DATE, ArticleKnowledge.none())
                .learned();

        // When
        Reading reading = MATCHER.read("Peskov said no.", null, DATE, known);

        // Then
        assertThat(reading.learned()).isSameAs(known);
        assertThat(reading.mentions()).hasSize(1);
    }

    @Test
    void shouldStopLearningAtItsBounds() {
        // Given
        KnowledgeBuilder knowledge = new KnowledgeBuilder(ArticleKnowledge.none());

        // When
        for (int i = 0; i < 10_000; i++) {
            knowledge.learnActor("actor-" + i);
            knowledge.learnPerson("jane-roe-" + i);
            knowledge.learnPersonWord("word" + i);
            knowledge.learnSense("name" + i, "USA");
            knowledge.learnShort("N" + i, "norvik-ltd");
            knowledge.learnName("C" + i);
            knowledge.learnName("AFG");
            knowledge.learnPlace("C" + i);
        }
        knowledge.learnPersonWord("x".repeat(ArticleKnowledge.LONGEST + 1));

        // Then
        ArticleKnowledge learned = knowledge.learned();
        assertThat(learned.actors()).hasSize(ArticleKnowledge.MOST);
        assertThat(learned.personWords()).hasSize(ArticleKnowledge.MOST).allMatch(word -> word.startsWith("word"));
        assertThat(learned.people()).hasSize(ArticleKnowledge.MOST).allMatch(id -> id.startsWith("jane-roe-"));
        assertThat(learned.senses()).hasSize(ArticleKnowledge.MOST);
        assertThat(learned.shorts()).hasSize(ArticleKnowledge.MOST);
        assertThat(learned.names()).hasSize(ArticleKnowledge.MOST).containsEntry("AFG", ArticleKnowledge.ENOUGH);
        assertThat(learned.places()).hasSize(ArticleKnowledge.MOST);
        assertThat(learned.toBytes()).hasSizeLessThan(25_000);
    }
}
