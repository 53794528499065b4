package io.newswire.streams.audit;

import java.util.List;

/**
 * How {@code news.mentions} compares with what it must have.
 *
 * @param matched records that must be there and are
 * @param notDue records that are missing because the application has not committed their paragraphs yet
 * @param different records whose fields or mentions are not those of their paragraph
 * @param reordered records that differ, of articles that are split over partitions
 * @param doubled second records of a paragraph
 * @param strange records of which no paragraph with a mention is in the log
 * @param unreadable records that are no JSON, or not of this contract
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
