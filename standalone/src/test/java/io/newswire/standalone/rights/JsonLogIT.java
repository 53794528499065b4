package io.newswire.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.NewswireJar;
import io.newswire.standalone.support.SecuredBroker;
import io.newswire.standalone.support.SecuredBroker.Grant;
import io.newswire.streams.reference.SeedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of the packaged programs with {@code LOG_FORMAT=json}: each line one object, whatever happens. */
final class JsonLogIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path brokerFolder;

    private static SecuredBroker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(brokerFolder);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    private FeedUnderTest feed() {
        return new FeedUnderTest(new BrokerUnderTest(broker.plainAddress()), folder, 2);
    }

    private NewswireJar jar(String module) {
        return new NewswireJar(Path.of("..", module, "target", module + ".jar"), folder, Map.of("LOG_FORMAT", "json"));
    }

    private String[] streamsApp(FeedUnderTest feed, String address, String... options) {
        List<String> args = new ArrayList<>(List.of("--bootstrap-server", address, "--port", "0"));
        args.addAll(List.of("--topic-prefix", feed.topics().prefix(), "--application-id", feed.applicationId()));
        args.addAll(List.of("--state-dir", folder.resolve("state").toString()));
        args.addAll(List.of(options));
        return args.toArray(String[]::new);
    }

    /** Each line of both streams, as an object that has what every event has. */
    private static List<JsonNode> events(CommandRun run) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Stream.concat(run.out().stream(), run.err().stream()).toList()) {
            JsonNode event = JSON.readTree(line);
            assertThat(event.isObject()).as(line).isTrue();
            assertThat(Instant.parse(event.get("@timestamp").textValue())).isNotNull();
            assertThat(event.get("log.level").textValue()).isNotBlank();
            assertThat(event.get("log.logger").textValue()).isNotBlank();
            assertThat(event.get("message").isTextual()).as(line).isTrue();
            events.add(event);
        }
        return events;
    }

    @Test
    void shouldLogTheWholeLifeOfAServiceInLinesOfJson() throws Exception {
        // Given
        FeedUnderTest feed = feed();
        NewswireJar jar = jar("streams-app");
        Process process = jar.start(streamsApp(feed, broker.plainAddress()));
        awaitLine(jar, process, "every task of this process is running");
        feed.publishSeeds();
        feed.publish(
                "a\u0007b".getBytes(StandardCharsets.UTF_8), "\u0000\n\u001b[31m".getBytes(StandardCharsets.UTF_8));
        awaitLine(jar, process, "went to the dead letters");

        // When
        process.destroy();
        CommandRun run = jar.end(process);

        // Then
        assertThat(events(run))
                .extracting(event -> event.get("message").textValue())
                .contains("stopping", "stopped");
    }

    @Test
    void shouldLogAReplayInLinesOfJson() throws Exception {
        // When
        CommandRun run = jar("producer")
                .run(
                        "--bootstrap-server",
                        broker.plainAddress(),
                        "--topic-prefix",
                        feed().topics().prefix(),
                        "--input",
                        SeedFolder.find().path().toString());

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(events(run))
                .extracting(event -> event.get("message").textValue())
                .anyMatch(message -> message.startsWith("published 96 paragraphs of 5 articles"));
    }

    @Test
    void shouldNameAMissingRightOfTheProducerWithoutAStackTrace() throws Exception {
        // Given
        FeedUnderTest feed = feed();
        Path user = broker.user(List.of());

        // When
        CommandRun run = jar("producer")
                .run(
                        "--bootstrap-server",
                        broker.address(),
                        "--kafka-config",
                        user.toString(),
                        "--topic-prefix",
                        feed.topics().prefix(),
                        "--input",
                        SeedFolder.find().path().toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertOneError(run, "missing right: Write on topic " + feed.paragraphs());
    }

    @Test
    void shouldNameARightThatIsMissingOnceTasksRunWithoutAStackTrace() throws Exception {
        // Given
        FeedUnderTest feed = feed();
        List<Grant> rights = RightsRow.table().stream()
                .filter(row -> row.program().equals("streams-app"))
                .flatMap(row -> row.grants(feed.topics().prefix(), feed.applicationId()))
                .filter(grant -> !(grant.isPrefix() && grant.operation() == AclOperation.READ))
                .toList();
        Path user = broker.user(rights);

        // When
        CommandRun run = jar("streams-app").run(streamsApp(feed, broker.address(), "--kafka-config", user.toString()));

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertOneError(run, "missing right: Read on topics with prefix " + feed.applicationId() + "-");
    }

    @Test
    void shouldTellWrongUsageInLinesOfJson() throws Exception {
        // When
        CommandRun ofService = jar("streams-app").run("--threads", "none");
        CommandRun ofProducer = jar("producer").run("--rate", "none");

        // Then
        assertThat(List.of(ofService.exitCode(), ofProducer.exitCode())).containsOnly(2);
        assertThat(events(ofService)).isNotEmpty();
        assertThat(events(ofProducer)).isNotEmpty();
    }

    private static void assertOneError(CommandRun run, String message) throws IOException {
        List<JsonNode> events = events(run);
        assertThat(events).noneMatch(event -> event.has("error.stack_trace") || event.has("error.type"));
        assertThat(events)
                .filteredOn(event -> event.get("log.level").textValue().equals("ERROR"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("message").textValue()).endsWith(message));
    }

    private static void awaitLine(NewswireJar jar, Process process, String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .failFast(() -> assertThat(process.isAlive())
                        .as(String.join("\n", jar.err()))
                        .isTrue())
                .until(() -> jar.err().stream().anyMatch(line -> line.contains(words)));
    }
}
