package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;

/**
 * A record that {@code news.mentions} must have.
 *
 * @param source the position of its paragraph
 * @param previousOffset of the previous paragraph with mentions in that partition; -1 if there is none
 * @param isDue false if the application has not committed that it read the paragraph
 * @param isUncertain whether its mentions depend on an order of reading that no log shows
 */
record ExpectedRecord(
        RecordPosition source, long previousOffset, MentionFields fields, boolean isDue, boolean isUncertain) {}
