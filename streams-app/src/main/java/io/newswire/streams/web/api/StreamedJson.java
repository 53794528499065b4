package io.newswire.streams.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.MentionedParagraph;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The JSON of the event stream, with the same fields as in the other routes. */
public final class StreamedJson {
    private final Totals totals;

    /** The table supplies the counts of the previous windows. */
    public StreamedJson(NewestAggregates table) {
        totals = new Totals(table);
    }

    /** A row without rank and share, since these depend on all other rows. */
    public byte[] aggregate(Aggregate aggregate) {
        ObjectNode row =
                Answers.mapper().valueToTree(AggregateRow.of(null, aggregate, null, totals.previous(aggregate)));
        return Answers.json(row.without("share"));
    }

    /**
     * A paragraph as in a list of mentions.
     *
     * @throws IllegalArgumentException if the record is not one
     */
    public byte[] mention(ConsumerRecord<byte[], byte[]> record) {
        MentionedParagraph paragraph = MentionedParagraph.of(record);
        if (paragraph == null) {
            throw new IllegalArgumentException(record.partition() + ":" + record.offset() + " is no paragraph");
        }
        return Answers.json(paragraph);
    }

    /** The state of the feed. */
    public byte[] feed(FeedStatus status) {
        return Answers.json(status);
    }
}
