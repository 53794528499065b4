package io.newswire.standalone.chaos.evidence;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The dead letters of a feed, one line each: partition, offset, key, headers and the beginning of the value. */
public record DeadLetterLines(String bootstrapServers, String topicPrefix) {
    private static final int MOST_CHARACTERS = 2_000;

    /** Returns a line for each committed dead letter. */
    public List<String> list() {
        List<String> lines = new ArrayList<>();
        new TopicContents(bootstrapServers, topicPrefix + "paragraphs.dlq")
                .forEach(IsolationLevel.READ_COMMITTED, letter -> lines.add(line(letter)));
        return lines;
    }

    void writeTo(PrintWriter out) {
        list().forEach(out::println);
    }

    private static String line(ConsumerRecord<byte[], byte[]> letter) {
        String headers = StreamSupport.stream(letter.headers().spliterator(), false)
                .map(DeadLetterLines::header)
                .collect(Collectors.joining(", ", "{", "}"));
        return letter.topic() + "-" + letter.partition() + " offset " + letter.offset() + " key " + text(letter.key())
                + " headers " + headers + " value " + text(letter.value());
    }

    private static String header(Header header) {
        return header.key() + "=" + text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
