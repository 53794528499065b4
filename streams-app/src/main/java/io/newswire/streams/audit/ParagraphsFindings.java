package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;

/**
 * What was found in {@code news.paragraphs}.
 *
 * @param records the number of records that were read
 * @param putAside events that are among the dead letters
 * @param copies events whose paragraph was there before
 * @param strays events in another partition than the one that Java's partitioner gives to their key
 * @param splitArticles articles with events in more than one partition
 * @param deleted offsets that were deleted at the beginning of the log
 * @param newest the feed clock, epoch ms
 * @param withoutDeadLetter bad events that are not among the dead letters
 */
record ParagraphsFindings(
        long records,
        long putAside,
        long letters,
        long copies,
        long strays,
        long splitArticles,
        long deleted,
        long newest,
        FirstOnes<RecordPosition> withoutDeadLetter) {}
