package io.newswire.streams.cli.dlq;

import static io.newswire.streams.cli.dlq.SampleLetters.NO_TEXT;
import static io.newswire.streams.cli.dlq.SampleLetters.letter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeadLetterFormatTest {
    private static final DeadLetterFormat LINES = new DeadLetterFormat(false, false);
    private static final DeadLetterFormat LINES_WITH_VALUE = new DeadLetterFormat(false, true);
    private static final DeadLetterFormat JSON = new DeadLetterFormat(true, false);
    private static final DeadLetterFormat JSON_WITH_VALUE = new DeadLetterFormat(true, true);

    private static final Map<String, String> CUT = cut();

    private static Map<String, String> cut() {
        Map<String, String> cut = new HashMap<>(NO_TEXT);
        cut.put("value.truncated", "true");
        cut.put("value.size", "1048000");
        return cut;
    }

    @Test
    void shouldTellNameSourceKeyReasonAndSize() {
        assertThat(LINES.line(letter("0:3", "a", "{}", NO_TEXT)))
                .isEqualTo("0:3\tnews.paragraphs 2:17\ta\tBadParagraph: text is missing\t2 bytes");
    }

    @Test
    void shouldTellThatThereIsNoKeyAndNoValue() {
        assertThat(LINES_WITH_VALUE.line(letter("0:3", (String) null, null, NO_TEXT)))
                .isEqualTo("0:3\tnews.paragraphs 2:17\tno key\tBadParagraph: text is missing\tno value\t");
    }

    @Test
    void shouldTellHowMuchWasCutOff() {
        assertThat(LINES.line(letter("0:3", "a", "xxxx", CUT))).endsWith("\ttruncated: 4 of 1048000 bytes");
    }

    @Test
    void shouldStayOnOneLineAndLeaveTheTerminalAlone() {
        // Given
        DeadLetter letter = letter("0:3", "a\n\t\u001b[2J\u202e", "b\r\u0000", NO_TEXT);

        // When, Then
        assertThat(LINES_WITH_VALUE.line(letter))
                .contains("\ta\\u000a\\u0009\\u001b[2J\\u202e\t")
                .endsWith("\tb\\u000d\\u0000");
    }

    @Test
    void shouldShortenALongKeyAndALongReason() {
        // Given
        Map<String, String> wordy = Map.of("exception", "a.b.C", "message", "m".repeat(500));

        // When, Then
        assertThat(LINES.line(letter("0:3", "k".repeat(1_000), "{}", wordy)))
                .isEqualTo("0:3\tsource unknown\t" + "k".repeat(60) + "…\tC: " + "m".repeat(157) + "…\t2 bytes");
    }

    @Test
    void shouldListALetterThatSaysNothingOfItself() {
        assertThat(LINES.line(letter("0:3", "a", "{}", Map.of("partition", "one"))))
                .isEqualTo("0:3\tsource unknown\ta\tno reason given\t2 bytes");
    }

    @Test
    void shouldMakeAnObjectOfALetter() throws Exception {
        // When
        JsonNode json = new JsonMapper().readTree(JSON.line(letter("0:3", "a", "{}", NO_TEXT)));

        // Then
        assertThat(json)
                .isEqualTo(new JsonMapper()
                        .readTree("{\"letter\":\"0:3\",\"topic\":\"news.paragraphs\",\"partition\":2,\"offset\":17,"
                                + "\"key\":\"a\",\"exception\":\"io.newswire.streams.paragraphs.BadParagraph\","
                                + "\"message\":\"text is missing\",\"size\":2,\"truncated\":false}"));
    }

    @Test
    void shouldTellInJsonWhatWasCutOffAndWhatWasNotThere() throws Exception {
        // When
        JsonNode cut = new JsonMapper().readTree(JSON.line(letter("0:3", "a", "xxxx", CUT)));
        JsonNode empty = new JsonMapper().readTree(JSON_WITH_VALUE.line(letter("0:3", (String) null, null, NO_TEXT)));

        // Then
        assertThat(cut.get("truncated").booleanValue()).isTrue();
        assertThat(cut.get("size").intValue()).isEqualTo(1_048_000);
        assertThat(empty.get("key").isNull()).isTrue();
        assertThat(empty.get("size").isNull()).isTrue();
        assertThat(empty.get("value").isNull()).isTrue();
    }

    @Test
    void shouldShowAValueAsTextOrElseAsBase64() throws Exception {
        // When
        JsonNode text = new JsonMapper().readTree(JSON_WITH_VALUE.line(letter("0:3", "a", "Türkiye", NO_TEXT)));
        JsonNode bytes = new JsonMapper()
                .readTree(JSON_WITH_VALUE.line(
                        letter("0:3", "a".getBytes(UTF_8), new byte[] {(byte) 0xC3, 'x'}, NO_TEXT)));

        // Then
        assertThat(text.get("value").textValue()).isEqualTo("Türkiye");
        assertThat(bytes.get("valueBase64").binaryValue()).containsExactly(0xC3, 'x');
        assertThat(bytes.has("value")).isFalse();
    }
}
