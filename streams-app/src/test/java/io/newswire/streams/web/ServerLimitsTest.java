package io.newswire.streams.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the server's limits for one client and its response when a client exceeds them. */
class ServerLimitsTest {
    private static ServerUnderTest server;

    @BeforeAll
    static void start() {
        server = ServerUnderTest.of(WebSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawAnswer post(String length, String body) throws IOException {
        String request = "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\n\r\n";
        return RawAnswer.ofBytes(server.port(), (request + body).getBytes(ISO_8859_1));
    }

    @Test
    void shouldTakeABodyOf64KiB() throws IOException {
        // When
        RawAnswer answer = post("Content-Length: 65536", "x".repeat(65_536));
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(65_536);
    }

    @Test
    void shouldRefuseALargerBodyBeforeItComes() throws IOException {
        // When
        RawAnswer answer = post("Content-Length: 65537", "");
        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("65536");
    }

    @Test
    void shouldRefuseABodyThatGrowsLarger() throws IOException {
        // Given
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        // When
        RawAnswer answer = post("Transfer-Encoding: chunked", chunk.repeat(3) + "0\r\n\r\n");
        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void shouldRefuseALongRequestLine() throws IOException {
        // When
        RawAnswer answer = server.get("/?q=" + "x".repeat(9_000));
        // Then
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.text()).contains("8192");
    }

    @Test
    void shouldRefuseManyHeaders() throws IOException {
        // When
        RawAnswer answer = server.get("/", "X-Long: " + "x".repeat(9_000));
        // Then
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.text()).contains("8192");
    }

    @Test
    void shouldCloseAConnectionThatIsSilent() throws IOException {
        // Given
        ServerLimits limits = new ServerLimits(Duration.ofSeconds(30), Duration.ofMillis(200), 1_000);
        try (ServerUnderTest impatient = ServerUnderTest.of(WebSettings.local(0), limits);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(ISO_8859_1));
            // When
            byte[] rest = socket.getInputStream().readAllBytes();
            // Then
            assertThat(rest).hasSizeLessThan(2_000);
        }
    }

    @Test
    void shouldCloseAConnectionThatTakesItsAnswerTooSlowly() throws Exception {
        // Given
        ServerLimits limits = new ServerLimits(Duration.ofMillis(300), Duration.ofSeconds(30), 1_000);
        try (ServerUnderTest impatient = ServerUnderTest.of(WebSettings.local(0), limits);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /api/v1/huge HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
            String closed = "newswire_web_requests_timed_out_total 1.0";
            await().until(() -> impatient.metrics().scrape().contains(closed));
            // When
            long read = drain(socket.getInputStream());
            // Then
            assertThat(read).isLessThan(16_000_000);
        }
    }

    private static long drain(InputStream in) {
        long read = 0;
        try {
            for (int n = in.read(new byte[8_192]); n >= 0; n = in.read(new byte[8_192])) {
                read += n;
            }
        } catch (IOException e) {
            // a connection reset also means that the connection has ended
        }
        return read;
    }

    @Test
    void shouldAnswerNoMoreConnectionsThanAllowed() throws IOException {
        // Given
        ServerLimits limits = new ServerLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1);
        byte[] request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);
        try (ServerUnderTest small = ServerUnderTest.of(WebSettings.local(0), limits)) {
            try (Socket first = new Socket(InetAddress.getLoopbackAddress(), small.port())) {
                first.getOutputStream().write(request);
                assertThat(isAnswered(first)).isTrue();
                // When
                try (Socket second = new Socket(InetAddress.getLoopbackAddress(), small.port())) {
                    second.getOutputStream().write(request);
                    // Then
                    second.setSoTimeout(300);
                    assertThat(isAnswered(second)).isFalse();
                }
            }
            await().until(() -> isAnsweredAlone(small.port(), request));
        }
    }

    private static boolean isAnsweredAlone(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request);
            return isAnswered(socket);
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false; // the connection waits to be accepted, or was closed
        }
    }
}
