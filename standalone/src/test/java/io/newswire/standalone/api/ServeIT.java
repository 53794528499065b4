package io.newswire.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsService;
import io.newswire.streams.serving.ServedFeed;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** When what serves a feed is ready, and what it does as the feed goes on. */
@ExtendWith(InJvmBroker.class)
final class ServeIT {
    @TempDir
    Path folder;

    private BrokerUnderTest broker = new BrokerUnderTest("");
    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest running) {
        broker = running;
        feed = new FeedUnderTest(running, folder, 2);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldNotBeReadyBeforeAllIsReadThatWasThereAtTheStart() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transactional.id",
                        feed.applicationId() + "-open"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(feed.topics().mentions(), "open", "{}"))
                    .get();
            try (ServedFeed served = feed.serve()) {
                ApiClient api = new ApiClient(served.port());
                // When
                HttpResponse<String> early = api.get("/api/v1/aggregates");
                HttpResponse<String> health = api.get("/health/ready");
                producer.commitTransaction();
                await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
                // Then
                assertThat(early.statusCode()).isEqualTo(503);
                assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(health.statusCode()).isEqualTo(503);
                assertThat(health.body()).contains("records to go");
                assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(api.json("/api/v1/aggregates").path("rows")).isNotEmpty();
            }
        }
    }

    @Test
    void shouldFollowTheFeedAndForgetWhatIsReset() throws Exception {
        // Given
        feed.start("one");
        try (ServedFeed served = feed.serve()) {
            ApiClient api = new ApiClient(served.port());
            await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
            assertThat(api.json("/api/v1/aggregates").path("rows")).isEmpty();
            feed.publishSeeds();
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> api.json("/api/v1/aggregates").path("matched").asInt() > 0);
            feed.finalTable();
            feed.stopAll();
            // When
            assertThat(feed.reset("one").exitCode()).isZero();
            // Then
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> api.json("/api/v1/aggregates?kind=all")
                                    .path("matched")
                                    .asInt()
                            == 0);
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> api.json("/api/v1/mentions").path("items").isEmpty());
        }
    }

    @Test
    void shouldStreamTheRowsOfTheListsWithoutRankAndShare() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        try (ServedFeed served = feed.serve()) {
            await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + served.port() + "/api/v1/stream?kinds=country"))
                    .build();
            // When
            HttpResponse<InputStream> stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            // Then
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
                String line = lines.readLine();
                while (!line.startsWith("data: {\"kind\"")) {
                    line = lines.readLine();
                }
                assertThat(line)
                        .contains("\"kind\":\"country\"", "\"previous\":", "\"series\":")
                        .doesNotContain("\"rank\"", "\"share\"");
            }
        }
    }

    @Test
    void shouldServeFromTheInstanceThatCounts() throws Exception {
        // Given
        StreamsService counting = feed.startWithPage("one");
        feed.publishSeeds();
        feed.finalTable();
        ApiClient api = new ApiClient(counting.port());
        // When
        JsonNode state = api.json("/api/v1/feed");
        // Then
        assertThat(state.path("state").asText()).isEqualTo("RUNNING");
        assertThat(state.path("windows").get(0).path("slide").asText()).isEqualTo("PT5M");
        try (ServedFeed served = feed.serve()) {
            await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
            for (String path : List.of("/api/v1/aggregates?kind=actor&window=7d", "/api/v1/mentions?limit=200")) {
                assertThat(api.get(path).body())
                        .isEqualTo(new ApiClient(served.port()).get(path).body());
            }
        }
    }

    @Test
    void shouldCountDeadLettersButNoMarkersOfTransactions() throws Exception {
        // Given
        StreamsService counting = feed.startWithPage("one");
        ApiClient api = new ApiClient(counting.port());
        // When
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(feed.topics().paragraphs(), "x", "no JSON"))
                    .get();
        }
        // Then
        await().atMost(FeedUnderTest.PATIENCE).until(() -> counting.deadLetters() == 1);
        await().atMost(FeedUnderTest.PATIENCE)
                .until(() -> api.get("/api/v1/feed").statusCode() == 200
                        && api.json("/api/v1/feed").path("deadLetters").asInt() == 1);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.json("/api/v1/feed").path("deadLetters").asInt() == 1);
    }

    @Test
    void shouldServeHealthAloneWhereDataIsNotAskedFor() throws Exception {
        // Given
        StreamsService counting = feed.start("one");
        await().atMost(FeedUnderTest.PATIENCE).until(counting::isReady);
        URI page = URI.create("http://127.0.0.1:" + counting.port());
        HttpClient client = HttpClient.newHttpClient();
        // When
        int data = client.send(
                        HttpRequest.newBuilder(page.resolve("/api/v1/feed")).build(), BodyHandlers.discarding())
                .statusCode();
        // Then
        assertThat(data).isEqualTo(404);
        assertThat(client.send(
                                HttpRequest.newBuilder(page.resolve("/health/ready"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNameEveryMistakeInTheOptions() {
        // When
        CommandRun run = feed.run("serve", "--port=99999", "--max-streams=-1");
        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .anyMatch(each -> each.contains("--port is 99999"))
                .anyMatch(each -> each.contains("--max-streams is -1"));
    }

    @Test
    void shouldSayThatThereIsNoFeedToServe() {
        // When
        CommandRun run = feed.run("serve", "--port=0", "--connect-timeout=20s");
        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .singleElement()
                .asString()
                .endsWith("has no topic " + feed.topics().aggregates());
    }
}
