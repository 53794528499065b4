package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;
import java.util.List;

/**
 * The result of comparing {@code news.mentions} with the records that it must have.
 *
 * @param matched records that must be there and were found
 * @param notDue missing records whose paragraphs the application has not committed yet
 * @param different records with other fields or mentions than those of their paragraph
 * @param reordered records that differ, but belong to articles that are split over partitions
 * @param doubled second records of a paragraph
 * @param strange records without a paragraph with mentions in the log
 * @param unreadable records that are not JSON or lack required fields
 */
record MentionsFindings(
        long matched,
        List<MissingRange> missing,
        long notDue,
        FirstOnes<MentionsComparison.Wrong> different,
        FirstOnes<MentionsComparison.Wrong> reordered,
        FirstOnes<MentionsComparison.Wrong> doubled,
        FirstOnes<MentionsComparison.Wrong> strange,
        FirstOnes<RecordPosition> unreadable) {

    long missingParagraphs() {
        return missing.stream().mapToLong(MissingRange::paragraphs).sum();
    }

    boolean isEqual() {
        return missing.isEmpty()
                && different.count() == 0
                && doubled.count() == 0
                && strange.count() == 0
                && unreadable.count() == 0;
    }
}
