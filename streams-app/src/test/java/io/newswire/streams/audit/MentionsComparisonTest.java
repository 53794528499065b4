package io.newswire.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.RecordPosition;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionsComparisonTest {
    private static final UUID RIGHT = new UUID(1, 1);
    private static final UUID WRONG = new UUID(2, 2);

    private final MentionsComparison comparison = new MentionsComparison();
    private long previous = -1;

    @Test
    void shouldMatchWhicheverSideComesFirst() {
        // Given
        expect(0, "a", 0);
        find(0, "a", 0, RIGHT, false);
        find(1, "b", 0, RIGHT, false);
        expect(1, "b", 0);
        // When
        MentionsFindings found = comparison.finish();
        // Then
        assertThat(found.isEqual()).isTrue();
        assertThat(found.matched()).isEqualTo(2);
        assertThat(comparison.waitingExpected() + comparison.waitingFound()).isZero();
    }

    @Test
    void shouldJoinWhatIsMissingToRangesOfParagraphsThatFollowEachOther() {
        // Given
        for (int offset = 10; offset < 20; offset += 2) {
            expect(offset, "a", offset);
        }
        find(0, "a", 14, RIGHT, false);
        // When
        MentionsFindings found = comparison.finish();
        // Then
        assertThat(found.missing())
                .containsExactly(new MissingRange(0, 10, 12, 2, "a"), new MissingRange(0, 16, 18, 2, "a"));
        assertThat(found.missingParagraphs()).isEqualTo(4);
        assertThat(found.isEqual()).isFalse();
    }

    @Test
    void shouldTellADoubledRecordFromOneOfNoParagraph() {
        // Given
        expect(0, "a", 0);
        find(0, "a", 0, RIGHT, false);
        find(1, "a", 0, RIGHT, true);
        find(2, "nobody", 0, RIGHT, false);
        // When
        MentionsFindings found = comparison.finish();
        // Then
        assertThat(found.doubled().first())
                .containsExactly(new MentionsComparison.Wrong(new RecordPosition(0, 1), "a", 0));
        assertThat(found.strange().first())
                .containsExactly(new MentionsComparison.Wrong(new RecordPosition(0, 2), "nobody", 0));
        assertThat(found.isEqual()).isFalse();
    }

    @Test
    void shouldExpectTwoRecordsOfAParagraphThatCountsAnew() {
        // Given
        expect(0, "a", 0);
        find(0, "a", 0, RIGHT, false);
        find(1, "a", 0, RIGHT, true);
        expect(9, "a", 0);
        // Then
        assertThat(comparison.finish().isEqual()).isTrue();
    }

    @Test
    void shouldCallARecordDifferentWhoseFieldsAreNotThoseOfItsParagraph() {
        // Given
        expect(0, "a", 0);
        find(5, "a", 0, WRONG, false);
        // When
        MentionsFindings found = comparison.finish();
        // Then
        assertThat(found.different().first())
                .containsExactly(new MentionsComparison.Wrong(new RecordPosition(0, 5), "a", 0));
        assertThat(found.isEqual()).isFalse();
    }

    @Test
    void shouldNotMissWhatIsNotCommittedNorTheOrderThatNoLogTells() {
        // Given
        MentionFields fields = new MentionFields("a", 0, RIGHT);
        comparison.expect(new ExpectedRecord(new RecordPosition(0, 0), -1, fields, false, false));
        comparison.expect(
                new ExpectedRecord(new RecordPosition(0, 1), 0, new MentionFields("s", 0, RIGHT), true, true));
        find(0, "s", 0, WRONG, false);
        // When
        MentionsFindings found = comparison.finish();
        // Then
        assertThat(found.isEqual()).isTrue();
        assertThat(found.notDue()).isEqualTo(1);
        assertThat(found.reordered().count()).isEqualTo(1);
    }

    private void expect(long offset, String articleId, int paragraph) {
        MentionFields fields = new MentionFields(articleId, paragraph, RIGHT);
        comparison.expect(new ExpectedRecord(new RecordPosition(0, offset), previous, fields, true, false));
        previous = offset;
    }

    private void find(long offset, String articleId, int paragraph, UUID digest, boolean isAgain) {
        comparison.find(new RecordPosition(0, offset), new MentionFields(articleId, paragraph, digest), isAgain);
    }
}
