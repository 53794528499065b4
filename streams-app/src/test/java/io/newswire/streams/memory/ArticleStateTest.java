package io.newswire.streams.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleStateTest {
    private static final ArticleKnowledge NOTHING = ArticleKnowledge.none();

    private static Mention country(String id, int start) {
        return new Mention(Kind.COUNTRY, id, id, null, null, null, Via.NAME, "x".repeat(6), start, start + 6);
    }

    private static Mention actor(String id, int start) {
        return new Mention(Kind.ACTOR, id, id, "GOV", null, null, Via.NAME, "x".repeat(6), start, start + 6);
    }

    private static SubjectCount count(String subject, int mentions, int articles) {
        return new SubjectCount(SubjectKey.parse(subject), new Counts(mentions, 1, articles));
    }

    @Test
    void shouldCountSpansPairsAndTotalsOfAParagraph() {
        // When
        List<SubjectCount> counts = ArticleState.of(0)
                .read(
                        0,
                        List.of(country("RUS", 0), actor("kremlin", 0), country("AFG", 20), country("AFG", 30)),
                        NOTHING)
                .counts();
        // Then
        assertThat(counts)
                .containsExactlyInAnyOrder(
                        count("all:feed", 4, 1),
                        count("all:country", 3, 1),
                        count("all:actor", 1, 1),
                        count("country:RUS", 1, 1),
                        count("country:AFG", 2, 1),
                        count("actor:kremlin", 1, 1),
                        count("pair:AFG+kremlin", 1, 1));
    }

    @Test
    void shouldCountTheArticleWithTheFirstParagraphThatNamesASubject() {
        // Given
        ArticleState memory =
                ArticleState.of(0).read(0, List.of(country("AFG", 0)), NOTHING).after();
        // When
        List<SubjectCount> counts = memory.read(1, List.of(country("AFG", 0), actor("taliban", 10)), NOTHING)
                .counts();
        // Then
        assertThat(counts)
                .contains(
                        count("all:feed", 2, 0),
                        count("country:AFG", 1, 0),
                        count("all:actor", 1, 1),
                        count("pair:AFG+taliban", 1, 1));
    }

    @Test
    void shouldPairACountryThatStandsApartOnceFromEverySpanOfTheActor() {
        // Given
        List<Mention> overlapping =
                List.of(country("RUS", 0), actor("kremlin", 0), country("RUS", 20), actor("kremlin", 20));
        List<Mention> apart = List.of(country("RUS", 0), actor("kremlin", 0), country("RUS", 10), actor("kremlin", 20));
        // Then
        assertThat(ArticleState.of(0).read(0, overlapping, NOTHING).counts())
                .extracting(SubjectCount::subject)
                .doesNotContain(SubjectKey.pair("RUS", "kremlin"));
        assertThat(ArticleState.of(0).read(0, apart, NOTHING).counts())
                .extracting(SubjectCount::subject)
                .contains(SubjectKey.pair("RUS", "kremlin"));
    }

    @Test
    void shouldRememberTheSameAfterAJourneyThroughBytes() {
        // Given
        ArticleState memory = ArticleState.of(-5)
                .read(7, List.of(country("AFG", 0), actor("taliban", 10)), NOTHING)
                .after();
        // When
        ArticleState read = ArticleState.fromBytes(memory.toBytes());
        // Then
        assertThat(read.date()).isEqualTo(-5);
        assertThat(read.hasRead(7)).isTrue();
        assertThat(read.hasRead(6)).isFalse();
        assertThat(read.read(8, List.of(country("AFG", 0), actor("taliban", 10)), NOTHING)
                        .counts())
                .allSatisfy(count -> assertThat(count.counts().articles()).isZero());
        assertThat(read.toBytes()).isEqualTo(memory.toBytes());
    }

    @Test
    void shouldLeaveTheMemoryBeforeAsItWas() {
        // Given
        ArticleState before = ArticleState.of(0);
        // When
        before.read(3, List.of(country("AFG", 0)), NOTHING);
        // Then
        assertThat(before.hasRead(3)).isFalse();
    }
}
