package io.newswire.streams.audit;

/**
 * A record that {@code news.mentions} must have.
 *
 * @param source where its paragraph lies
 * @param previousOffset of the paragraph with mentions before it in that partition; -1 if there is none
 * @param isDue false if the application has not committed that it read the paragraph
 * @param isUncertain whether its mentions depend on an order that no log tells
 */
record ExpectedRecord(
        RecordPosition source, long previousOffset, MentionFields fields, boolean isDue, boolean isUncertain) {}
