package io.newswire.streams.evidence;

import static io.newswire.streams.evidence.Sentences.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.kafka.TopicUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceIndexTest {
    private static final SubjectId IRAN = new SubjectId(AggregateKind.COUNTRY, "IRN");
    private static final String MORNING = "2021-08-30T06:00:00Z";
    private static final String NOON = "2021-08-30T12:00:00Z";
    private final EvidenceIndex index = new EvidenceIndex(3);
    private final TopicUnderTest topic = new TopicUnderTest("news.mentions", 2, index);

    private void append(int partition, String articleId, Sentences sentences) {
        topic.append(partition, articleId, sentences.json());
    }

    private static Sentences ofIran(String articleId, int number, String date) {
        return paragraph(articleId, number, date).country("IRN", 0, 4);
    }

    private static Place place(String date, int partition, long offset) {
        return new Place(Instant.parse(date), partition, offset);
    }

    @Test
    void shouldGiveTheNewestByDateThenPartitionThenOffset() {
        // When
        append(0, "a", ofIran("a", 0, NOON));
        append(1, "b", ofIran("b", 0, NOON));
        append(1, "b", ofIran("b", 1, NOON));
        // Then
        assertThat(index.of(IRAN))
                .isEqualTo(new Evidence(List.of(place(NOON, 1, 1), place(NOON, 1, 0), place(NOON, 0, 0)), false));
    }

    @Test
    void shouldLeaveOutTheOldestAndSaySo() {
        // When
        append(0, "a", ofIran("a", 0, NOON));
        append(0, "b", ofIran("b", 0, MORNING));
        append(0, "c", ofIran("c", 0, "2021-08-30T06:00:00.001Z"));
        append(0, "d", ofIran("d", 0, "1912-04-15T02:20:00Z"));
        append(0, "e", ofIran("e", 0, NOON));
        // Then
        assertThat(index.of(IRAN))
                .isEqualTo(new Evidence(
                        List.of(place(NOON, 0, 4), place(NOON, 0, 0), place("2021-08-30T06:00:00.001Z", 0, 2)), true));
    }

    @Test
    void shouldPlaceAParagraphOnceHoweverOftenItNamesASubject() {
        // When
        append(0, "a", ofIran("a", 0, NOON).country("IRN", 9, 13));
        // Then
        assertThat(index.of(IRAN).newest()).hasSize(1);
    }

    @Test
    void shouldPlacePairsWhoseSpansAreApart() {
        // When
        append(
                0,
                "a",
                paragraph("a", 0, NOON)
                        .actor("kremlin", 0, 7)
                        .country("RUS", 0, 7)
                        .country("IRN", 9, 13));
        // Then
        assertThat(index.of(new SubjectId(AggregateKind.PAIR, "IRN+kremlin")).newest())
                .hasSize(1);
        assertThat(index.of(new SubjectId(AggregateKind.PAIR, "RUS+kremlin"))).isEqualTo(Evidence.NONE);
        assertThat(index.of(new SubjectId(AggregateKind.ACTOR, "kremlin")).newest())
                .hasSize(1);
    }

    @Test
    void shouldPlaceEveryParagraphUnderTheWholeFeed() {
        // When
        append(0, "a", ofIran("a", 0, NOON));
        append(1, "b", paragraph("b", 0, MORNING).actor("kremlin", 0, 7));
        // Then
        assertThat(index.of(EvidenceIndex.FEED).newest()).containsExactly(place(NOON, 0, 0), place(MORNING, 1, 0));
        assertThat(index.newestPublishedAt()).isEqualTo(Instant.parse(NOON));
    }

    @Test
    void shouldKnowBetweenWhichOffsetsAnArticleLies() {
        // When
        append(1, "a", ofIran("a", 0, NOON));
        append(1, "b", ofIran("b", 0, NOON));
        append(1, "a", ofIran("a", 2, NOON));
        // Then
        assertThat(index.article("a")).isEqualTo(new ArticleRange(1, 0, 2));
        assertThat(index.article("b")).isEqualTo(new ArticleRange(1, 1, 1));
        assertThat(index.article("c")).isNull();
    }

    @Test
    void shouldForgetWhatIsDeletedFromTheLog() {
        // Given
        append(0, "a", ofIran("a", 0, NOON));
        append(0, "b", ofIran("b", 0, NOON));
        append(1, "c", ofIran("c", 0, NOON));
        append(0, "a", paragraph("a", 1, NOON).country("RUS", 0, 6));
        // When
        index.deleted(0, 2);
        // Then
        assertThat(index.of(IRAN).newest()).containsExactly(place(NOON, 1, 0));
        assertThat(index.article("a")).isEqualTo(new ArticleRange(0, 2, 2));
        assertThat(index.article("b")).isNull();
        assertThat(index.articles()).isEqualTo(2);
    }

    @Test
    void shouldSkipWhatIsNoParagraphWithMentions() {
        // Given
        List<String> heard = new ArrayList<>();
        index.add((EvidenceIndex.Listener) each -> heard.add(each.partition() + ":" + each.offset()));
        topic.append(0, "a", "no JSON");
        topic.append(0, "a", "{\"mentions\":[]}");
        topic.append(0, "a", null);
        topic.append(0, null, ofIran("a", 0, NOON).json());
        // When
        append(0, "a", ofIran("a", 0, NOON));
        // Then
        assertThat(index.of(IRAN).newest()).containsExactly(place(NOON, 0, 4));
        assertThat(heard).containsExactly("0:4");
    }

    @Test
    void shouldKeepAtLeastOnePlaceOfASubject() {
        // When, Then
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceIndex(0));
    }
}
