package io.newswire.streams.topology;

import io.newswire.streams.metrics.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record for {@code news.paragraphs.dlq}: key and value as read, each cut at 64 KiB, the event's own headers
 * unless they take more than that, and the reason in headers named as Kafka's own handlers name them. Always small
 * enough for the sink.
 */
final class DeadLetters {
    static final int MOST_BYTES = 64 * 1024;
    private static final String PREFIX = "__streams.errors.";
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetters() {}

    static Record<byte[], ParagraphOutcome> of(
            Record<byte[], byte[]> source, @Nullable Origin origin, Throwable reason) {
        Headers headers = carried(source.headers());
        add(headers, "exception", reason.getClass().getName());
        add(headers, "message", message(reason));
        if (origin != null) {
            add(headers, "topic", origin.topic());
            add(headers, "partition", Integer.toString(origin.partition()));
            add(headers, "offset", Long.toString(origin.offset()));
        }
        byte[] key = cut(headers, "key", source.key());
        byte[] value = cut(headers, "value", source.value());
        return new Record<>(key, new ParagraphOutcome.DeadLetter(value), source.timestamp(), headers);
    }

    /** What an event says of errors is of an earlier time, when it was a dead letter before. */
    private static Headers carried(Headers own) {
        Headers headers = new RecordHeaders();
        int size = CarriedHeaders.size(own);
        if (size > MOST_BYTES) {
            add(headers, "headers.truncated", "true");
            add(headers, "headers.size", Integer.toString(size));
            return headers;
        }
        for (Header header : CarriedHeaders.of(own)) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
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
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
