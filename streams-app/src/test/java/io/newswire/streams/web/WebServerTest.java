package io.newswire.streams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is the same in all responses of the server. */
class WebServerTest {
    private static ServerUnderTest server;

    @BeforeAll
    static void start() {
        server = ServerUnderTest.of(WebSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health/live, 200",
        "GET, /metrics, 200",
        "GET, /vendor/uplot/uPlot.esm.js, 200",
        "GET, /api/v1/text, 200",
        "HEAD, /api/v1/text, 200",
        "GET, /api/v1/wrong, 400",
        "GET, /nothing, 404",
        "PUT, /api/v1/text, 405",
        "GET, /api/v1/fault, 500",
        "GET, /api/v1/unready, 503",
        "GET, /%zz, 400",
        "bad method, /, 400",
    })
    void shouldSayToEveryBrowserWhatItMayDo(String method, String path, int status) throws IOException {
        // When
        RawAnswer answer = server.ask(method, path);
        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("connect-src 'self'", "base-uri 'none'", "form-action 'none'", "worker-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers()).doesNotContainKeys("access-control-allow-origin", "server", "set-cookie");
    }

    @Test
    void shouldWriteAProblemWithTheParameterAndWhatIsAllowed() throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/wrong");
        // Then
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"limit is 0; it must be 1 to 1000\",\"parameter\":\"limit\","
                        + "\"allowed\":\"1 to 1000\"}\n");
    }

    @Test
    void shouldSayWhenToComeBackToWhatIsNotReady() throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/unready");
        // Then
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void shouldTellNobodyWhatAFaultOfOursSays() throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/fault");
        // Then
        assertThat(answer.text()).contains("a fault of Newswire").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/text  | GET, HEAD",
                "POST   | /api/v1/text  | GET, HEAD",
                "TRACE  | /api/v1/text  | GET, HEAD",
                "FETCH  | /api/v1/text  | GET, HEAD",
                "OPTIONS| /api/v1/text  | GET, HEAD",
                "GET    | /api/v1/echo  | POST",
                "PUT    | /api/v1/echo  | POST",
                "POST   | /             | GET, HEAD",
                "POST   | /health/live  | GET, HEAD",
                "PUT    | /nothing      | GET, HEAD",
            })
    void shouldNameTheMethodsThatAPathHas(String method, String path, String allowed) throws IOException {
        // When
        RawAnswer answer = server.ask(method, path);
        // Then
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.text()).contains("\"allowed\":\"" + allowed + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/text", "/api/v1/long", "/vendor/uplot/uPlot.esm.js", "/api/v1/wrong", "/nothing"})
    void shouldAnswerHeadAsGetWithoutTheBody(String path) throws IOException {
        // Given
        RawAnswer get = server.get(path);
        // When
        RawAnswer head = server.ask("HEAD", path);
        // Then
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/served-in-tests.js, text/javascript; charset=utf-8",
        "/vendor/uplot/uPlot.esm.js, text/javascript; charset=utf-8",
        "/vendor/uplot/uPlot.iife.min.js, text/javascript; charset=utf-8",
        "/vendor/uplot/uPlot.min.css, text/css; charset=utf-8",
    })
    void shouldServeThePageAndUplotByType(String path, String contentType) throws IOException {
        // When
        RawAnswer answer = server.get(path);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(contentType);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void shouldServeTheIndexAtTheRoot() throws IOException {
        // Given
        RawAnswer index = server.get("/index.html");
        // When
        RawAnswer root = server.get("/");
        // Then
        assertThat(root.status()).isEqualTo(index.status());
        assertThat(root.header("ETag")).isEqualTo(index.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2fgazetteer/words.txt",
                "/../log4j2.xml",
                "/%2e%2e/log4j2.xml",
                "/web/served-in-tests.js",
                "/vendor/../served-in-tests.js",
                "/./served-in-tests.js",
                "/served-in-tests.js/",
                "/served%2din-tests.js",
                "/vendor/uplot/uPlot.cjs.js",
                "/vendor/uplot/../uplot/package.json",
                "/index",
                "/index.class",
                "//index.html",
            })
    void shouldServeNothingElse(String path) throws IOException {
        // When
        RawAnswer answer = server.get(path);
        // Then
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/text", "/api/v1/long", "/vendor/uplot/uPlot.min.css"})
    void shouldLeaveTheBodyOutForWhoHasIt(String path) throws IOException {
        // Given
        String etag = server.get(path, "Accept-Encoding: gzip").header("ETag");
        // When
        RawAnswer again = server.get(path, "If-None-Match: \"other\", " + etag);
        // Then
        assertThat(etag).startsWith("W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void shouldSendTheBodyToWhoHasAnother() throws IOException {
        // Given
        String etag = server.get("/api/v1/long").header("ETag");
        // When
        RawAnswer answer = server.get("/api/v1/text", "If-None-Match: " + etag);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/metrics", "/api/v1/wrong"})
    void shouldLetNobodyKeepWhatIsTrueForAMoment(String path) throws IOException {
        // When
        RawAnswer answer = server.get(path);
        // Then
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers()).doesNotContainKey("etag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/long", "/vendor/uplot/uPlot.esm.js"})
    void shouldPackLongAnswersForWhoAsks(String path) throws IOException {
        // Given
        RawAnswer plain = server.get(path);
        // When
        RawAnswer packed = server.get(path, "Accept-Encoding: gzip, deflate, br");
        // Then
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body()).hasSizeLessThan(plain.body().length);
        assertThat(packed.gunzipped()).isEqualTo(plain.text());
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void shouldNotPackShortAnswers() throws IOException {
        // When
        RawAnswer answer = server.get("/api/v1/text", "Accept-Encoding: gzip");
        // Then
        assertThat(answer.header("Content-Encoding")).isEmpty();
    }

    @Test
    void shouldSayThatAPortIsTaken() {
        // When, Then
        assertThatExceptionOfType(WebServer.PortTaken.class)
                .isThrownBy(() -> ServerUnderTest.of(WebSettings.local(server.port())))
                .withMessageStartingWith("port " + server.port() + " on 127.0.0.1 is taken");
    }
}
