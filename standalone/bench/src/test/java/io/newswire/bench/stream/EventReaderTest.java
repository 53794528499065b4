package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static String id(String offsets) {
        return "id: " + Base64.getUrlEncoder().encodeToString(("1,feed,/COUNTRY," + offsets).getBytes(UTF_8)) + "\n";
    }

    private static String chunk(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10_000})
    void shouldReadAStreamInPiecesOfAnySize(int size) throws IOException {
        // Given
        String stream = HEAD
                + chunk("retry: 2000\n\nevent: aggregate\ndata: {}\n\n" + id("4.0") + "event: ready\ndata: {}\n\n")
                + chunk("event: gone\ndata: {}\n\n")
                + chunk("event: mention\ndata: id: no\n\n" + id("6.2") + "event: feed\ndata: {}\n\n");
        byte[] bytes = stream.getBytes(UTF_8);
        EventReader reader = new EventReader();
        // When
        for (int from = 0; from < bytes.length; from += size) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            reader.take(piece, piece.length, 1_000 + from);
        }
        // Then
        assertThat(reader.events()).isEqualTo(3);
        assertThat(reader.resets()).isZero();
        assertThat(reader.isReady()).isTrue();
        assertThat(reader.arrivals().size()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAnAnswerThatIsNoStream() {
        // Given
        byte[] answer = "HTTP/1.1 503 Service Unavailable\r\n\r\n".getBytes(UTF_8);
        // When, Then
        assertThatIOException()
                .isThrownBy(() -> new EventReader().take(answer, answer.length, 0))
                .withMessage("a client got 'HTTP/1.1 503 Service Unavailable'");
    }
}
