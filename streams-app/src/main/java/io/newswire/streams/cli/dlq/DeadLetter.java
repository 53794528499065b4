package io.newswire.streams.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.RecordPosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code news.paragraphs.dlq}. If a header is missing or cannot be read, its field is empty or null.
 *
 * @param name its own position in the topic of dead letters
 * @param topic the topic that it was read from, and {@code source} its position there
 * @param exception the class of the exception that made it a dead letter
 * @param size the bytes of the value when it was read
 * @param isWhole whether key and value are complete
 */
record DeadLetter(
        RecordPosition name,
        String topic,
        @Nullable RecordPosition source,
        String exception,
        String message,
        byte @Nullable [] key,
        byte @Nullable [] value,
        int size,
        boolean isWhole) {
    private static final String PREFIX = "__streams.errors.";

    static DeadLetter of(ConsumerRecord<byte @Nullable [], byte @Nullable []> letter) {
        Headers headers = letter.headers();
        Long partition = number(headers, "partition");
        Long offset = number(headers, "offset");
        return new DeadLetter(
                new RecordPosition(letter.partition(), letter.offset()),
                text(headers, "topic"),
                partition == null || offset == null ? null : new RecordPosition(partition.intValue(), offset),
                text(headers, "exception"),
                text(headers, "message"),
                letter.key(),
                letter.value(),
                size(headers, letter.value()),
                !isCut(headers, "key") && !isCut(headers, "value"));
    }

    /** The name of the exception without its package, and its message. */
    String reason() {
        String name = exception.substring(exception.lastIndexOf('.') + 1);
        return name.isEmpty() ? "no reason given" : name + ": " + message;
    }

    private static int size(Headers headers, byte @Nullable [] value) {
        Long original = number(headers, "value.size");
        return original != null ? original.intValue() : value == null ? 0 : value.length;
    }

    private static boolean isCut(Headers headers, String what) {
        return text(headers, what + ".truncated").equals("true");
    }

    private static @Nullable Long number(Headers headers, String name) {
        try {
            return Long.valueOf(text(headers, name));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(PREFIX + name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
