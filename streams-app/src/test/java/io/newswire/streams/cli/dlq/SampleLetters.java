package io.newswire.streams.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.RecordPosition;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Dead letters for tests, as the topology writes them. */
final class SampleLetters {
    static final Map<String, String> NO_TEXT = Map.of(
            "exception", "io.newswire.streams.paragraphs.BadParagraph",
            "message", "text is missing",
            "topic", "news.paragraphs",
            "partition", "2",
            "offset", "17");
    private static final byte @Nullable [] NOTHING = null;

    private SampleLetters() {}

    static DeadLetter letter(String name, @Nullable String key, @Nullable String value, Map<String, String> reason) {
        return letter(name, bytes(key), bytes(value), reason);
    }

    static DeadLetter letter(String name, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> reason) {
        RecordPosition at = RecordPosition.parse(name);
        ConsumerRecord<byte @Nullable [], byte @Nullable []> letter =
                new ConsumerRecord<>("news.paragraphs.dlq", at.partition(), at.offset(), key, value);
        reason.forEach((header, text) -> letter.headers().add("__streams.errors." + header, text.getBytes(UTF_8)));
        return DeadLetter.of(letter);
    }

    /** A letter with a valid paragraph of 2021, such as a fault in the matcher would leave. */
    static DeadLetter sound(String name, String article) {
        return letter(
                name,
                article,
                "{\"articleId\":\"%s\",\"paragraph\":0,\"publishedAt\":\"2021-08-10T10:20:00Z\",\"text\":\"Iran waited.\"}"
                        .formatted(article),
                NO_TEXT);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? NOTHING : text.getBytes(UTF_8);
    }
}
