package io.newswire.streams.metrics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Where an event lies in the log of the feed; one that was sent to its article's partition carries it in a header. */
public record Origin(String topic, int partition, long offset) {
    private static final String HEADER = "newswire.origin";
    private static final String SEQUENCE = "newswire.sequence";
    /** The sequence number of an event that has none: it was not sent on, or by a build that did not number. */
    public static final long NO_SEQUENCE = -1;

    /** The origin of an event as it is read; null where there is no log. */
    public static @Nullable Origin of(Record<byte[], byte[]> event, @Nullable RecordMetadata metadata) {
        Header sent = event.headers().lastHeader(HEADER);
        if (sent != null) {
            ByteBuffer in = ByteBuffer.wrap(sent.value());
            int partition = in.getInt();
            long offset = in.getLong();
            return new Origin(StandardCharsets.UTF_8.decode(in).toString(), partition, offset);
        }
        return metadata == null ? null : new Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }

    /** The number that {@link #writtenOn} put on an event, or {@link #NO_SEQUENCE}. */
    public static long sequence(Record<byte[], byte[]> event) {
        Header sent = event.headers().lastHeader(SEQUENCE);
        return sent == null ? NO_SEQUENCE : ByteBuffer.wrap(sent.value()).getLong();
    }

    /**
     * The event with its origin in a header.
     *
     * @param sequence how many events have been sent on from one partition to the other, this one included
     */
    public Record<byte[], byte[]> writtenOn(Record<byte[], byte[]> event, long sequence) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        byte[] value = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + name.length)
                .putInt(partition)
                .putLong(offset)
                .put(name)
                .array();
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(sequence).array();
        Headers headers = without(event.headers()).add(HEADER, value).add(SEQUENCE, number);
        return event.withHeaders(headers);
    }

    /** A copy of an event's own headers. */
    public static Headers without(Headers headers) {
        return new RecordHeaders(headers).remove(HEADER).remove(SEQUENCE);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + " at offset " + offset;
    }
}
