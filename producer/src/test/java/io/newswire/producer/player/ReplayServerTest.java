package io.newswire.producer.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayState.Motion;
import io.newswire.producer.feed.SystemWallClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The requests to a replay, over real HTTP. */
class ReplayServerTest {

    private static final Instant NOON = Instant.parse("2021-08-30T12:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ReplayControl control = new ReplayControl(
            new ReplayPace(FeedSpeed.parse("3600"), FeedRate.UNLIMITED, ReplayPace.NO_MAX_GAP), new SystemWallClock());
    private ReplayServer server = start(control);

    private static ReplayServer start(ReplayControl control) {
        try {
            return ReplayServer.start(0, control, () -> "a_total 1.0\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void publishAnArticleOfNoon() throws InterruptedException {
        new Pacer(control, (next, in) -> {}).awaitArticle(NOON);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldGiveTheMetricsAsText() throws Exception {
        // When
        HttpResponse<String> answer = send(request("/metrics").GET());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).isEqualTo("a_total 1.0\n");
    }

    @Test
    void shouldTellWhereTheReplayStands() throws Exception {
        // When
        HttpResponse<String> answer = send(request("/replay").GET());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"state\":\"playing\",\"speed\":\"3600\",\"rate\":\"unlimited\","
                        + "\"position\":\"2021-08-30T12:00:00Z\",\"next\":null,\"nextInSeconds\":null}");
    }

    @Test
    void shouldPauseAndResume() throws Exception {
        // When
        HttpResponse<String> paused = post("/replay/pause");
        HttpResponse<String> resumed = post("/replay/resume");

        // Then
        assertThat(paused.body()).startsWith("{\"state\":\"paused\"");
        assertThat(resumed.body()).startsWith("{\"state\":\"playing\"");
        assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
    }

    @Test
    @Timeout(30)
    void shouldStepToTheNextArticleOfAPausedReplay() throws Exception {
        // Given
        Pacer pacer = new Pacer(control, (next, in) -> {});
        Thread publishing = new Thread(() -> {
            try {
                pacer.awaitArticle(NOON.plusSeconds(86_400 * 8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        post("/replay/pause");
        publishing.start();
        while (publishing.getState() != Thread.State.WAITING && publishing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        // When
        HttpResponse<String> answer = post("/replay/step");

        // Then
        publishing.join(10_000);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(publishing.isAlive()).isFalse();
        assertThat(control.state().position()).isEqualTo(NOON.plusSeconds(86_400 * 8));
    }

    @Test
    void shouldChangeSpeedAndRateFromAQueryAndFromAForm() throws Exception {
        // When
        HttpResponse<String> byQuery = post("/replay/rate?speed=max&rate=5/s");
        HttpResponse<String> byForm = send(request("/replay/rate")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("speed=realtime")));

        // Then
        assertThat(byQuery.body()).contains("\"speed\":\"max\",\"rate\":\"5/s\"");
        assertThat(byForm.body()).contains("\"speed\":\"1\",\"rate\":\"5/s\"");
    }

    @Test
    void shouldSeekForward() throws Exception {
        // When
        HttpResponse<String> answer = post("/replay/seek?to=2021-09-01");

        // Then
        assertThat(answer.body()).startsWith("{\"state\":\"seeking\"");
    }

    @Test
    void shouldRefuseToSeekBackwardsWithTheReason() throws Exception {
        // When
        HttpResponse<String> answer = post("/replay/seek?to=2021-08-26");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"detail\":\"2021-08-26 is past: counts cannot be taken back, the command reset counts anew")
                .contains("\"parameter\":\"to\",\"allowed\":\"a date ahead of the feed\"");
    }

    @Test
    void shouldNameAWrongParameterAndWhatIsAllowed() throws Exception {
        // When
        HttpResponse<String> speed = post("/replay/rate?speed=fast");
        HttpResponse<String> date = post("/replay/seek?to=tomorrow");
        HttpResponse<String> missing = post("/replay/seek");
        HttpResponse<String> unknown = post("/replay/pause?for=5s");

        // Then
        assertThat(speed.statusCode()).isEqualTo(400);
        assertThat(speed.body())
                .contains("\"parameter\":\"speed\",\"allowed\":\"max, realtime or a number above 0 such as 3600\"");
        assertThat(date.body()).contains("'tomorrow' is not a day").contains("\"parameter\":\"to\"");
        assertThat(missing.body()).contains("to is missing");
        assertThat(unknown.body()).contains("there is no parameter 'for'").contains("\"allowed\":\"none\"");
        assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
    }

    @Test
    void shouldChangeNothingByAGet() throws Exception {
        // When
        HttpResponse<String> answer = send(request("/replay/pause").GET());

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
    }

    @Test
    void shouldTellWhatThereIsWhereThereIsNothing() throws Exception {
        // When
        HttpResponse<String> answer = post("/replay/rewind");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("POST /replay/pause, resume, rate, step and seek");
    }

    @Test
    void shouldRefuseAPageOfAnotherSite() throws Exception {
        // When
        HttpResponse<String> answer = send(
                request("/replay/pause").header("Origin", "https://example.org").POST(BodyPublishers.noBody()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
    }

    @Test
    void shouldRefuseWhoeverCallsItByAnotherName() throws Exception {
        // Given
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {

            // When
            socket.getOutputStream()
                    .write(
                            "POST /replay/pause HTTP/1.1\r\nHost: evil.example:80\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 403").contains("evil.example");
            assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
        }
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
