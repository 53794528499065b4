package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests the metrics, and the dashboard and alert rules that use them, with a real Prometheus. */
@ExtendWith(InJvmBroker.class)
final class MonitoringIT {
    private static final Path MONITORING = Path.of("..", "streams-app", "monitoring");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LARGEST_SCRAPE = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void requirePrometheus() {
        assumeThat(Path.of("/usr/bin/promtool"))
                .as("Debian's package prometheus")
                .exists();
    }

    @Test
    void shouldTakeTheRulesAndPassTheirTests() throws Exception {
        // When
        String checked = promtool(null, "check", "rules", "alerts.yml");
        String tested = promtool(null, "test", "rules", "alerts-test.yml");

        // Then
        assertThat(checked).contains("SUCCESS: 10 rules found");
        assertThat(tested).contains("SUCCESS");
    }

    @Test
    void shouldAnswerEveryQueryOfTheDashboardAndOfTheRules(BrokerUnderTest broker) throws Exception {
        // Given
        try (FeedUnderTest feed = new FeedUnderTest(broker, folder, 2)) {
            StreamsService service = feed.start("one");
            await().atMost(PATIENCE).until(service::isReady);
            feed.publishSeeds();
            String metrics = metrics(service);
            int port = freePort();
            Process prometheus = prometheus(service.port(), port);
            try {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> !query(
                                        port,
                                        "newswire_feed_clock_seconds > 0 and rate(newswire_paragraphs_total[30s]) >= 0")
                                .isEmpty());

                // When
                List<String> dashboard = dashboardQueries();
                List<String> rules = ruleQueries();

                // Then
                assertThat(dashboard)
                        .hasSizeGreaterThan(15)
                        .allSatisfy(
                                expr -> assertThat(query(port, expr)).as(expr).isNotEmpty());
                assertThat(rules)
                        .hasSize(10)
                        .allSatisfy(
                                expr -> assertThat(query(port, expr)).as(expr).isEmpty());
                assertThat(promtool(metrics, "check", "metrics")).isEmpty();
                assertThat(metrics.length()).isLessThan(LARGEST_SCRAPE);
            } finally {
                prometheus.destroy();
                prometheus.waitFor();
            }
        }
    }

    /** Returns the output of promtool; {@code input} is its standard input, empty if null. */
    private String promtool(@Nullable String input, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(args));
        Path in = Files.writeString(folder.resolve("in"), input == null ? "" : input);
        Process process = new ProcessBuilder(command)
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .redirectInput(in.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    private Process prometheus(int scraped, int port) throws IOException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
                global: { scrape_interval: 1s }
                scrape_configs:
                  - job_name: newswire
                    static_configs: [{ targets: ['127.0.0.1:%d'] }]
                """.formatted(scraped));
        return new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private List<String> dashboardQueries() throws IOException {
        List<String> all = new ArrayList<>();
        JsonNode dashboard = JSON.readTree(Files.readString(MONITORING.resolve("grafana-dashboard.json")));
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> all.add(target.path("expr")
                                .asText()
                                .replace("$job", ".*")
                                // a test ends before there are samples of a whole minute
                                .replaceAll("\\[\\d+m]", "[30s]"))));
        return all;
    }

    private static List<String> ruleQueries() throws IOException {
        return Files.readAllLines(MONITORING.resolve("alerts.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("expr: "))
                .map(line -> line.substring("expr: ".length()))
                .toList();
    }

    private List<String> query(int port, String expr) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + URLEncoder.encode(expr, UTF_8));
        JsonNode answer =
                JSON.readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
        assertThat(answer.path("status").asText()).as(expr + ": " + answer).isEqualTo("success");
        List<String> found = new ArrayList<>();
        answer.path("data").path("result").forEach(each -> found.add(each.toString()));
        return found;
    }

    private String metrics(StreamsService service) throws IOException, InterruptedException {
        // Kafka's metrics are registered shortly after the start
        await().atMost(Duration.ofMinutes(2)).until(() -> scrape(service).contains("kafka_stream_thread_commit_total"));
        return scrape(service);
    }

    private String scrape(StreamsService service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/metrics");
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
