package io.newswire.standalone.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FreePorts;
import io.newswire.standalone.support.InJvmBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README, read from it and run as it stands there, in its order. */
@ExtendWith(InJvmBroker.class)
final class ReadmeIT {
    private static final ReadmeText README = read();
    private static final String JUDGEMENTS = "\"judgements\":[";
    private static final List<String> NO_COMMANDS = List.of("Up to 2021-08-30", "news.paragraphs ─", JUDGEMENTS);

    /** Commands that are not run here, and why. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            entry("docker compose up", "ComposeIT runs it"),
            entry("docker compose run --rm console", "ComposeIT runs it"),
            entry(
                    "java -jar streams-app/target/streams-app.jar --bootstrap-server broker:9092 --kafka-config tls.properties",
                    "needs a cluster named broker with TLS; EmbeddedBroker has none of both"),
            entry(
                    "java -jar producer/target/producer.jar --input seeds --bootstrap-server broker:9092 --kafka-config tls.properties",
                    "needs a cluster named broker with TLS; EmbeddedBroker has none of both"),
            entry(
                    "java -jar standalone/bench/target/bench.jar --goals",
                    "takes a quarter of an hour; BenchIT runs a shorter one"),
            entry("mvn verify", "is what runs this test"),
            entry("mvn verify -Pbrowser", ".ci/run runs it"),
            entry("mvn verify -Pchaos", ".ci/run runs it"),
            entry("mvn verify -Pchaos-campaign -Dchaos.minutes=60 -Dchaos.seed=1", "takes an hour"),
            entry(
                    "mvn test -Dtest.jdk=/usr/lib/jvm/temurin-25-jdk-amd64",
                    ".ci/run runs it with the JDK that it finds"));

    /** Commands that go on until they are ended, and what they print when they have done their work. */
    private static final Map<String, String> ENDLESS = Map.of(
            "mvn -q -Dquick package && java -jar standalone/target/newswire.jar",
            "every paragraph has been counted",
            "java -jar standalone/target/newswire.jar --input articles.jsonl --speed 3600 --max-gap 10s",
            "every paragraph has been counted",
            "curl -N http://localhost:8080/api/v1/stream",
            "data:");

    @TempDir
    Path folder;

    @Test
    void shouldRunEveryCommand(BrokerUnderTest another) throws Exception {
        // Given
        int kafkaPort = FreePorts.any();
        int httpPort = FreePorts.any();
        List<String> done = new ArrayList<>();
        try (ReadmeShell shell = shell(kafkaPort, httpPort)) {
            // When
            for (String command : README.commandsWithout(NO_COMMANDS)) {
                String expected = ENDLESS.get(bare(command));
                if (expected != null) {
                    shell.start(command, done.isEmpty() ? Map.of() : anyPorts(), expected);
                } else if (!NOT_RUN.containsKey(bare(command))) {
                    assertThat(shell.run(command, surroundings(command, another)))
                            .as(command)
                            .isNotBlank();
                }
                if (done.isEmpty()) {
                    publishDeadLetters(kafkaPort, httpPort);
                }
                done.add(bare(command));
            }
        }

        // Then
        assertThat(done)
                .containsAll(NOT_RUN.keySet())
                .containsAll(ENDLESS.keySet())
                .hasSizeGreaterThan(20);
    }

    @Test
    void shouldPrintTheJudgementsThatItShows() throws Exception {
        // Given
        String command = README.commandsWithout(NO_COMMANDS).stream()
                .filter(each -> each.contains("--explain"))
                .findFirst()
                .orElseThrow();

        try (ReadmeShell shell = shell(0, 0)) {
            // When
            String printed = shell.run(command, Map.of());

            // Then
            assertThat(README.block(JUDGEMENTS))
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(printed).containsPattern(pattern(line)));
        }
    }

    private ReadmeShell shell(int kafkaPort, int httpPort) throws Exception {
        ReadmeShell shell = new ReadmeShell(folder, kafkaPort, httpPort);
        shell.link("standalone/target/newswire.jar");
        shell.link("seeds");
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"articleId":"a","publishedAt":"2021-08-01T10:00:00Z","body":"Norway won."}
                {"articleId":"b","publishedAt":"2021-08-01T12:00:00Z","body":"Peru won."}
                """);
        return shell;
    }

    /** The ports of a second instance beside the first one. */
    private static Map<String, String> anyPorts() {
        return Map.of("KAFKA_PORT", "0", "NEWSWIRE_PORT", "0");
    }

    /** What is reset must not be running, so that command has another cluster. */
    private static Map<String, String> surroundings(String command, BrokerUnderTest another) {
        if (!command.contains(".jar reset")) {
            return Map.of();
        }
        String prefix = another.freshPrefix();
        for (String topic : List.of("paragraphs", "mentions", "aggregates", "paragraphs.dlq")) {
            another.createTopic(prefix + topic, 6);
        }
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", another.bootstrapServers(), "NEWSWIRE_TOPIC_PREFIX", prefix);
    }

    /** Eight events that cannot be read, with a key of partition 0. */
    private static void publishDeadLetters(int kafkaPort, int httpPort) throws Exception {
        new BrokerUnderTest("localhost:" + kafkaPort)
                .publish(IntStream.range(0, 8)
                        .mapToObj(i -> new ProducerRecord<>("news.paragraphs", 0, keyOfPartition0(), "no JSON " + i))
                        .toList());
        HttpRequest metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/metrics"))
                .build();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> HttpClient.newHttpClient()
                        .send(metrics, BodyHandlers.ofString())
                        .body()
                        .contains("newswire_dead_letters_total 8.0"));
    }

    private static String keyOfPartition0() {
        return IntStream.range(0, 100)
                .mapToObj(i -> "article-" + i)
                .filter(key -> BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), 6) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Without the comment behind it. */
    private static String bare(String command) {
        return command.replaceFirst("\\s+# .*", "");
    }

    /** A line of the README with … for what is left out. Lines of the gazetteer's files move, so any number will do. */
    private static Pattern pattern(String line) {
        String whole = line.strip().replaceFirst(",?( …])?$", "");
        String quoted = Stream.of(whole.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(quoted.replaceAll("(\\.txt:)\\d+", "$1\\\\E\\\\d+\\\\Q"));
    }

    private static ReadmeText read() {
        try {
            return ReadmeText.read(Path.of("..", "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
