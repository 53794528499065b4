package io.newswire.streams.audit;

/**
 * What lies in {@code news.paragraphs}.
 *
 * @param records all that was read
 * @param buried events that lie among the dead letters
 * @param copies events whose paragraph had come before
 * @param strays events in another partition than Java's partitioner gives to their key
 * @param splitArticles articles with events in more than one partition
 * @param deleted offsets that are gone from the beginning of the log
 * @param newest the feed clock, epoch ms
 * @param unburied bad events that are not among the dead letters
 */
record ParagraphsFindings(
        long records,
        long buried,
        long letters,
        long copies,
        long strays,
        long splitArticles,
        long deleted,
        long newest,
        FirstOnes<RecordPosition> unburied) {}
