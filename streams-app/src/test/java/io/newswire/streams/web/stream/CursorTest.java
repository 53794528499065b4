package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a cursor's text can be parsed, and that any other text is rejected. */
class CursorTest {
    @Test
    void shouldComeBackAsItWentOut() {
        // Given
        Cursor cursor = new Cursor("feed", StreamFilter.EVERYTHING.toString(), OffsetVector.of(12, 0, 7));
        // When
        Cursor read = Cursor.parse(cursor.toString());
        // Then
        assertThat(read).isNotNull();
        assertThat(read.next()).isEqualTo(OffsetVector.of(12, 0, 7));
        assertThat(read.isOf("feed", StreamFilter.EVERYTHING)).isTrue();
        assertThat(read.isOf("other", StreamFilter.EVERYTHING)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2,feed,/,1",
                "1,feed,/",
                "1,feed,/,1.x",
                "1,feed,/,-1",
                "1,feed,/,1.99999999999999999999"
            })
    void shouldTakeNothingElse(String text) {
        // Given
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
        // When
        Cursor read = Cursor.parse(encoded);
        // Then
        assertThat(read).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "\u20ac"})
    void shouldTakeNoOtherAlphabet(String text) {
        // When
        Cursor read = Cursor.parse(text);
        // Then
        assertThat(read).isNull();
    }
}
