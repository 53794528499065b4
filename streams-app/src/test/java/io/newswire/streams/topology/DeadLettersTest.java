package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events that break the contract: each is a dead letter with its reason, and all others count. */
class DeadLettersTest {
    private static final byte[] KEY = "a".getBytes(StandardCharsets.UTF_8);
    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    static Stream<Poison> poison() {
        return Stream.concat(Poison.all().stream(), Stream.of(Poison.overOneMebibyte()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void shouldBecomeOneDeadLetterWhileTheOthersCount(Poison poison) {
        // Given
        Event before = new Event("x", 0, Instant.parse("2021-08-10T10:00:00Z"), "India waited.");
        Event after = new Event("y", 0, Instant.parse("2021-08-10T10:10:00Z"), "India waited.");
        // When
        feed.publish(before).publish(poison.key(), poison.value()).publish(after);
        // Then
        List<TestRecord<byte[], byte[]>> letters = feed.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(header(letters.get(0), "exception")).endsWith(poison.exception());
        assertThat(header(letters.get(0), "message"))
                .containsIgnoringCase(poison.message())
                .hasSizeLessThan(600);
        assertThat(header(letters.get(0), "topic")).isEqualTo("news.paragraphs");
        assertThat(header(letters.get(0), "partition")).isEqualTo("0");
        assertThat(header(letters.get(0), "offset")).isEqualTo("1");
        assertThat(header(letters.get(0), "value.truncated")).isEqualTo(poison.isCut() ? "true" : "");
        assertThat(Objects.requireNonNull(feed.settle().get("country:IND:PT1H")).mentions())
                .isEqualTo(2);
        assertThat(feed.settle()).doesNotContainKey("country:IRN:PT1H");
    }

    @Test
    void shouldKeepTheFirst64KiBOfALargeValueAndSaySo() {
        // Given
        byte[] large = "x".repeat(1_048_000).getBytes(StandardCharsets.UTF_8);
        // When
        feed.publish(KEY, large);
        // Then
        TestRecord<byte[], byte[]> letter = feed.deadLetters().get(0);
        assertThat(letter.value()).hasSize(Poison.WHOLE_UP_TO);
        assertThat(header(letter, "value.truncated")).isEqualTo("true");
        assertThat(header(letter, "value.size")).isEqualTo("1048000");
    }

    @Test
    void shouldCountALargeParagraphThatARecordMayHold() {
        // Given
        byte[] value = Poison.with("text", "Iran " + "x".repeat(900_000));
        // When
        feed.publish(KEY, value);
        // Then
        assertThat(feed.settle()).containsKey("country:IRN:PT1H");
        assertThat(feed.deadLetters()).isEmpty();
    }

    @Test
    void shouldIgnoreUnknownFieldsAndTheRecordTimestamp() {
        // Given
        byte[] value = Poison.with("editor", List.of("someone"));
        // When
        feed.publish(KEY, value);
        // Then
        assertThat(feed.settle()).containsKey("country:IRN:PT1H");
        assertThat(feed.deadLetters()).isEmpty();
    }

    @Test
    void shouldCarryTheHeadersOfAParagraphToItsMentionsAndToItsDeadLetter() {
        // Given
        Headers trace = new RecordHeaders().add("traceparent", bytes("00-1-2-01"));
        Instant date = Instant.parse("2021-08-10T10:00:00Z");
        // When
        feed.publish(new Event("a", 0, date, "Iran waited."), trace);
        feed.publish(new Event("b", -1, date, "Iran waited."), trace);
        // Then
        assertThat(feed.mentions())
                .singleElement()
                .satisfies(each -> assertThat(
                                each.headers().lastHeader("traceparent").value())
                        .isEqualTo(bytes("00-1-2-01")));
        assertThat(feed.deadLetters())
                .singleElement()
                .satisfies(each -> assertThat(
                                each.headers().lastHeader("traceparent").value())
                        .isEqualTo(bytes("00-1-2-01")));
    }

    @Test
    void shouldLeaveOutHeadersThatWouldMakeADeadLetterTooLargeAndSaySo() {
        // Given
        Headers attachment = new RecordHeaders().add("attachment", new byte[100_000]);
        // When
        feed.publish(new Event("b", -1, Instant.parse("2021-08-10T10:00:00Z"), "Iran waited."), attachment);
        // Then
        TestRecord<byte[], byte[]> letter = feed.deadLetters().get(0);
        assertThat(letter.headers().lastHeader("attachment")).isNull();
        assertThat(header(letter, "headers.truncated")).isEqualTo("true");
        assertThat(header(letter, "message")).contains("0 to 9999");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader("__streams.errors." + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
