package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The events that became dead letters, by the position from which they were read; 50 bytes of memory each. */
final class DeadLetterPositions {
    private static final String HEADER = "__streams.errors.";

    private final String paragraphs;
    private final Set<RecordPosition> events = new HashSet<>();
    private long letters;

    /** Accepts the dead letters of events that were read from this topic. */
    DeadLetterPositions(String paragraphs) {
        this.paragraphs = paragraphs;
    }

    void add(ConsumerRecord<byte[], byte[]> letter) {
        letters++;
        String partition = header(letter, "partition");
        String offset = header(letter, "offset");
        if (!paragraphs.equals(header(letter, "topic")) || partition == null || offset == null) {
            return;
        }
        try {
            events.add(new RecordPosition(Integer.parseInt(partition), Long.parseLong(offset)));
        } catch (NumberFormatException e) {
            // it names no event; if one was meant, that is reported as a bad event without a dead letter
            return;
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(HEADER + name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    boolean has(RecordPosition event) {
        return events.contains(event);
    }

    long letters() {
        return letters;
    }

    long events() {
        return events.size();
    }
}
