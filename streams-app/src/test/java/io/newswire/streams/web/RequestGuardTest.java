package io.newswire.streams.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which host names a request may have, and which other pages may read the responses. */
class RequestGuardTest {
    private static ServerUnderTest server;

    @BeforeAll
    static void start() {
        server = ServerUnderTest.of(new WebSettings(
                "0.0.0.0",
                0,
                new WebSettings.Allowed(List.of("News.example", "[fd00::7]"), List.of("https://desk.example")),
                500,
                false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.0.0.1:49152",
                "[::1]:8080",
                "news.EXAMPLE",
                "[fd00::7]:80",
            })
    void shouldAnswerUnderItsNames(String host) throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/text", "Host: " + host);
        // Then
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void shouldAnswerUnderTheNameOfItsMachine() throws IOException {
        // Given
        String name = InetAddress.getLocalHost().getHostName();
        // When
        RawAnswer answer = server.get("/api/v1/text", "Host: " + name);
        // Then
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "evil.example#localhost",
                "0.0.0.0:8080",
                "10.0.0.7",
                "[::2]",
            })
    void shouldNotAnswerUnderAnother(String host) throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/text", "Host: " + host);
        // Then
        assertThat(answer.status()).isIn(400, 421);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).doesNotContain("{\"a\":1}");
    }

    @Test
    void shouldSayHowANameIsAllowed() throws IOException {
        // When
        RawAnswer answer = server.get("/", "Host: evil.example");
        // Then
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.text()).contains("evil.example", "--allowed-host", "\"parameter\":\"Host\"");
    }

    @Test
    void shouldNotAnswerWithoutAName() throws IOException {
        // When
        RawAnswer answer = RawAnswer.ofBytes(server.port(), "GET / HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1));
        // Then
        assertThat(answer.status()).isEqualTo(421);
    }

    @Test
    void shouldNotAnswerUnderTwoNames() throws IOException {
        // When
        RawAnswer twoHeaders = server.get("/api/v1/text", "Host: localhost", "Host: evil.example");
        RawAnswer otherInLine = server.get("http://evil.example/api/v1/text", "Host: localhost");
        // Then
        assertThat(twoHeaders.status()).isEqualTo(400);
        assertThat(otherInLine.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void shouldAnswerProbesUnderAnyName(String path) throws IOException {
        // When
        RawAnswer answer = server.get(path, "Host: 10.0.0.7:8080");
        // Then
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/live/../../api/v1/text",
                "/health/../api/v1/text",
                "/health%2flive",
                "/metrics;/../api/v1/text",
                "/metrics/",
            })
    void shouldTakeNoOtherPathForAProbe(String path) throws IOException {
        // When
        RawAnswer answer = server.get(path, "Host: evil.example");
        // Then
        assertThat(answer.status()).isIn(400, 421);
    }

    @Test
    void shouldLetOnlyTheAllowedPageRead() throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/text", "Origin: https://desk.example");
        // Then
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-credentials");
        assertThat(answer.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void shouldAllowAPageToPostJson() throws IOException {
        // When
        RawAnswer answer = server.ask(
                "OPTIONS",
                "/api/v1/echo",
                "Origin: https://desk.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).containsIgnoringCase("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://desk.example.evil.example", "http://desk.example", "null"})
    void shouldNotWorkForPagesOfOthers(String origin) throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/text", "Origin: " + origin);
        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.text()).contains("\"parameter\":\"Origin\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void shouldWorkForItsOwnPage(String scheme) throws IOException {
        // When
        RawAnswer answer =
                server.get("/api/v1/text", "Host: localhost:8080", "Origin: " + scheme + "://localhost:8080");
        // Then
        assertThat(answer.status()).isEqualTo(200);
    }
}
