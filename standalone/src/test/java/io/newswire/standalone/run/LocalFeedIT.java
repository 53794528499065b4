package io.newswire.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.NewswireJar;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SeedFolder;
import io.newswire.streams.reference.SlowReference;
import io.newswire.streams.topology.AggregateJson;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command with which the README starts, in a separate process. */
final class LocalFeedIT {
    private static final String SEEDS = SeedFolder.find().path().toString();
    private static final Pattern ADDRESS = Pattern.compile("http://127.0.0.1:\\d+");

    @TempDir
    Path folder;

    private NewswireJar jar() {
        return new NewswireJar(folder, Map.of());
    }

    @Test
    void shouldEndWithTheKnownAnswerAsLinesOfJson() throws Exception {
        // When
        CommandRun run = jar().run("--exit-when-done", "--input", SEEDS, "--port", "0", "--kafka-port", "0");
        // Then
        SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
        for (String line : run.out()) {
            ReferenceAggregate aggregate = AggregateJson.read(line.getBytes(StandardCharsets.UTF_8));
            table.put(aggregate.key(), aggregate);
        }
        assertThat(run.exitCode()).isZero();
        assertThat(table)
                .isEqualTo(new SlowReference(ReferenceWindow.DEFAULTS)
                        .aggregates(KnownAnswer.load().events()));
        assertThat(temporaryFolders()).isEmpty();
    }

    @Test
    void shouldPrintATableOfOtherWindowsFromAFolderOfItsOwn() throws Exception {
        // Given
        String dataDir = folder.resolve("data").toString();
        // When
        CommandRun run = jar().run(
                        "--exit-when-done",
                        "--input=" + SEEDS,
                        "--port=0",
                        "--kafka-port=0",
                        "--format=table",
                        "--window=7d/1h",
                        "--data-dir=" + dataDir);
        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).anyMatch(line -> line.contains("Afghanistan") && line.contains("40"));
        assertThat(folder.resolve("data")).isDirectoryContaining(path -> path.endsWith("broker"));
    }

    @Test
    void shouldServeHealthAndMetricsAndEndInOrderWhenToldTo() throws Exception {
        // Given
        NewswireJar jar = jar();
        Process process = jar.start("--input", SEEDS, "--port", "0", "--kafka-port", "0");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> jar.err().stream().anyMatch(line -> line.contains("every paragraph has been counted")));
        String address = jar.err().stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
        // When
        HttpResponse<String> ready = get(address + "/health/ready");
        HttpResponse<String> metrics = get(address + "/metrics");
        HttpResponse<String> countries = get(address + "/api/v1/aggregates?window=7d");
        process.destroy();
        CommandRun run = jar.end(process);
        // Then
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("RUNNING");
        assertThat(countries.body()).contains("{\"rank\":1,\"kind\":\"country\",\"id\":\"AFG\"");
        assertThat(metrics.body())
                .contains("newswire_paragraphs_total 96.0")
                .contains("newswire_tallies_pending 0.0")
                .contains("newswire_emissions_pending 0.0");
        assertThat(run.exitCode()).isEqualTo(128 + 15);
        assertThat(temporaryFolders()).isEmpty();
    }

    @Test
    void shouldSayInOneLineThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            String taken = Integer.toString(other.getLocalPort());
            // When
            CommandRun web = jar().run("--input", SEEDS, "--port", taken, "--kafka-port", "0");
            CommandRun kafka = jar().run("--input", SEEDS, "--port", "0", "--kafka-port", taken);
            // Then
            for (CommandRun run : List.of(web, kafka)) {
                assertThat(run.exitCode()).isEqualTo(2);
                assertThat(run.err()).singleElement().asString().isEqualTo("newswire: port " + taken + " is taken");
                assertThat(run.out()).isEmpty();
            }
        }
    }

    @Test
    void shouldCountWhatIsSoundAndEndWithOneWhenSomethingInTheInputIsNot() throws Exception {
        // Given
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"articleId":"a","publishedAt":"2021-08-10","body":"Iran waited."}
                {"articleId":"b",
                """);
        // When
        CommandRun run =
                jar().run("--exit-when-done", "--input", articles.toString(), "--port", "0", "--kafka-port", "0");
        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).anyMatch(line -> line.contains("articles.jsonl:2"));
        assertThat(run.out()).anyMatch(line -> line.contains("\"id\":\"IRN\""));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Path> temporaryFolders() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("newswire-"))
                    .toList();
        }
    }
}
