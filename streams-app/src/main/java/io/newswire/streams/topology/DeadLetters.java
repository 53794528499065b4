package io.newswire.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record for {@code news.paragraphs.dlq}: key and value as read, each cut at 64 KiB, and the reason in headers
 * named as Kafka's own handlers name them. Always small enough for the sink.
 */
final class DeadLetters {
    static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetters() {}

    static Record<byte[], Finding> of(
            Record<byte[], byte[]> source, @Nullable RecordMetadata metadata, Throwable reason, long now) {
        Headers headers = new RecordHeaders();
        add(headers, "exception", reason.getClass().getName());
        add(headers, "message", message(reason));
        if (metadata != null) {
            add(headers, "topic", metadata.topic());
            add(headers, "partition", Integer.toString(metadata.partition()));
            add(headers, "offset", Long.toString(metadata.offset()));
        }
        byte[] key = cut(headers, "key", source.key());
        byte[] value = cut(headers, "value", source.value());
        return new Record<>(key, new Finding.DeadLetter(value), now, headers);
    }

    /** The class name says what the message does not; a parser's message also quotes the source, which is cut off. */
    private static String message(Throwable reason) {
        String message = String.valueOf(reason.getMessage());
        int location = message.indexOf("\n");
        String line = location < 0 ? message : message.substring(0, location);
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static byte @Nullable [] cut(Headers headers, String what, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length <= MOST_BYTES) {
            return bytes;
        }
        add(headers, what + ".truncated", "true");
        add(headers, what + ".size", Integer.toString(bytes.length));
        return Arrays.copyOf(bytes, MOST_BYTES);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("__streams.errors." + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
