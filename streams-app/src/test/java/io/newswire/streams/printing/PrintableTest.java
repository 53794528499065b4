package io.newswire.streams.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text from outside as the user sees it, here and in the producer's copy of the class. */
class PrintableTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "0000", "0009", "000a", "000d", "001b", "007f", "0085", "009b", "00ad", "200b", "200d", "200e", "2028", "2029",
        "202a", "202e", "2066", "2069", "feff", "d800"
    })
    void shouldEscapeWhatATerminalObeys(String digits) {
        // Given
        String text = "a" + (char) Integer.parseInt(digits, 16) + "b";
        // When
        String line = Printable.line(text);
        // Then
        assertThat(line).isEqualTo("a\\u" + digits + "b");
    }

    @Test
    void shouldEscapeAPairOfSurrogatesAsJsonDoes() {
        // When
        String line = Printable.line("tag " + Character.toString(0xe0041));
        // Then
        assertThat(line).isEqualTo("tag \\udb40\\udc41");
    }

    @ParameterizedTest
    @CsvSource({"Kabul", "Zwölf „Wörter“", "日本 😀", "C:\\u", "'  two  spaces  '"})
    void shouldLeaveWhatIsShownAsItIs(String text) {
        assertThat(Printable.line(text)).isSameAs(text);
    }

    @Test
    void shouldKeepTheValueOfJson() throws Exception {
        // Given
        String name = "a\u007f\u0085\u202e\u2028\u200d" + Character.toString(0xe0041) + "😀\\n\\u001b";
        String json = "{\r\n\t\"name\": \"" + name + "\"\n}";
        // When
        String line = Printable.json(json);
        // Then
        assertThat(line).isEqualTo(Printable.line(line));
        assertThat(JSON.readTree(line)).isEqualTo(JSON.readTree(json));
    }

    @Test
    void shouldDoInTheProducerWhatItDoesHere() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString))
                .allSatisfy(text -> {
                    assertThat(io.newswire.producer.printing.Printable.line(text))
                            .isEqualTo(Printable.line(text));
                    assertThat(io.newswire.producer.printing.Printable.json(text))
                            .isEqualTo(Printable.json(text));
                });
    }
}
