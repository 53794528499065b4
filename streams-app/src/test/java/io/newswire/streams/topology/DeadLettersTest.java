package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events that break the contract: each is a dead letter with its reason, and all others count. */
class DeadLettersTest {
    private static final byte[] KEY = bytes("a");
    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode sound() {
        return new ObjectMapper()
                .createObjectNode()
                .put("articleId", "a")
                .put("paragraph", 0)
                .put("publishedAt", "2021-08-10T10:20:00Z")
                .put("text", "Iran waited.");
    }

    private static byte[] with(String field, Object value) {
        ObjectNode json = sound();
        json.putPOJO(field, value);
        return bytes(json.toString());
    }

    private static byte[] without(String field) {
        return bytes(sound().without(field).toString());
    }

    static Stream<Arguments> poison() {
        byte[] invalid = bytes(sound().toString());
        invalid[invalid.length - 5] = (byte) 0xC3;
        return Stream.of(
                Arguments.of("invalid UTF-8", KEY, invalid, "JsonParseException", "UTF-8"),
                Arguments.of("truncated JSON", KEY, bytes("{\"articleId\":\"a\","), "", "end-of-input"),
                Arguments.of("no object", KEY, bytes("[1]"), "BadParagraph", "no JSON object"),
                Arguments.of("two objects", KEY, bytes(sound() + "{}"), "BadParagraph", "more than one"),
                Arguments.of("text of a wrong type", KEY, with("text", 7), "BadParagraph", "text is no string"),
                Arguments.of("fraction for a number", KEY, with("paragraph", 1.5), "BadParagraph", "no whole number"),
                Arguments.of("no text", KEY, without("text"), "BadParagraph", "text is missing"),
                Arguments.of("no date", KEY, without("publishedAt"), "BadParagraph", "publishedAt is missing"),
                Arguments.of("no number", KEY, without("paragraph"), "BadParagraph", "paragraph is missing"),
                Arguments.of("no article", KEY, without("articleId"), "BadParagraph", "articleId is missing"),
                Arguments.of("deep nesting", KEY, bytes(deep()), "StreamConstraintsException", "depth"),
                Arguments.of("long number", KEY, bytes(longNumber()), "StreamConstraintsException", "length"),
                Arguments.of("null key", null, bytes(sound().toString()), "BadParagraph", "no key"),
                Arguments.of("key of another article", bytes("b"), bytes(sound().toString()), "BadParagraph", "key"),
                Arguments.of("null value", KEY, null, "BadParagraph", "no value"),
                Arguments.of("bad date", KEY, with("publishedAt", "yesterday"), "BadParagraph", "no ISO 8601"),
                Arguments.of("far future", KEY, with("publishedAt", "9999-01-01T00:00:00Z"), "BadParagraph", "future"),
                Arguments.of("future", KEY, with("publishedAt", inTwoHours()), "BadParagraph", "future"),
                Arguments.of("huge number", KEY, with("paragraph", 2_000_000_000), "BadParagraph", "0 to 9999"),
                Arguments.of("negative number", KEY, with("paragraph", -1), "BadParagraph", "0 to 9999"),
                Arguments.of("long id", bytes("i".repeat(1_001)), longId(), "BadParagraph", "1001 characters"),
                Arguments.of("countries only", KEY, with("text", "Iran ".repeat(200_000)), "BadParagraph", "bytes"));
    }

    private static String deep() {
        return "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + ","
                + sound().toString().substring(1);
    }

    private static String longNumber() {
        return sound().toString().replace("\"paragraph\":0", "\"paragraph\":" + "1".repeat(10_000));
    }

    private static byte[] longId() {
        return bytes(sound().put("articleId", "i".repeat(1_001)).toString());
    }

    private static String inTwoHours() {
        return Instant.now().plus(2, ChronoUnit.HOURS).toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void shouldBecomeOneDeadLetterWhileTheOthersCount(
            String what, byte @Nullable [] key, byte @Nullable [] value, String exception, String message) {
        // Given
        Event before = new Event("x", 0, Instant.parse("2021-08-10T10:00:00Z"), "India waited.");
        Event after = new Event("y", 0, Instant.parse("2021-08-10T10:10:00Z"), "India waited.");
        // When
        feed.publish(before).publish(key, value).publish(after);
        // Then
        List<TestRecord<byte[], byte[]>> letters = feed.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(header(letters.get(0), "exception")).contains(exception);
        assertThat(header(letters.get(0), "message"))
                .containsIgnoringCase(message)
                .hasSizeLessThan(600);
        assertThat(header(letters.get(0), "topic")).isEqualTo("news.paragraphs");
        assertThat(header(letters.get(0), "partition")).isEqualTo("0");
        assertThat(header(letters.get(0), "offset")).isEqualTo("1");
        assertThat(Objects.requireNonNull(feed.settle().get("country:IND:PT1H")).mentions())
                .isEqualTo(2);
        assertThat(feed.settle()).doesNotContainKey("country:IRN:PT1H");
    }

    @Test
    void shouldKeepTheFirst64KiBOfALargeValueAndSaySo() {
        // Given
        byte[] large = bytes("x".repeat(1_048_000));
        // When
        feed.publish(KEY, large);
        // Then
        TestRecord<byte[], byte[]> letter = feed.deadLetters().get(0);
        assertThat(letter.value()).hasSize(64 * 1024);
        assertThat(header(letter, "value.truncated")).isEqualTo("true");
        assertThat(header(letter, "value.size")).isEqualTo("1048000");
    }

    @Test
    void shouldIgnoreUnknownFieldsAndTheRecordTimestamp() {
        // Given
        byte[] value = with("editor", List.of("someone"));
        // When
        feed.publish(KEY, value);
        // Then
        assertThat(feed.settle()).containsKey("country:IRN:PT1H");
        assertThat(feed.deadLetters()).isEmpty();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader("__streams.errors." + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
