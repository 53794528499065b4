package io.newswire.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.SecuredBroker;
import io.newswire.standalone.support.SecuredBroker.Grant;
import io.newswire.streams.StreamsService;
import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.reference.SeedFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program with exactly the rights of the table in the README of streams-app, and without one of them. */
final class RightsIT {
    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static FeedUnderTest counted;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(folder);
        counted = countedFeed();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    private static FeedUnderTest feed() {
        return new FeedUnderTest(new BrokerUnderTest(broker.plainAddress()), folder, 2);
    }

    private static FeedUnderTest countedFeed() throws Exception {
        FeedUnderTest feed = feed();
        feed.start("counted" + feed.applicationId());
        feed.publishSeeds();
        feed.publish("key".getBytes(StandardCharsets.UTF_8), "no paragraph".getBytes(StandardCharsets.UTF_8));
        feed.finalTable();
        feed.stopAll();
        return feed;
    }

    private static FeedUnderTest feed(Trial.Topics on) throws Exception {
        return switch (on) {
            case NONE -> feed();
            case EMPTY -> withTopics(feed());
            case COUNTED -> counted;
            case COUNTED_ALONE -> countedFeed();
        };
    }

    private static FeedUnderTest withTopics(FeedUnderTest feed) throws Exception {
        TopicCreation.create(broker.admin(), feed.topics(), new TopicLayout(2, (short) 1));
        return feed;
    }

    static Stream<Trial> trials() {
        return Trial.all().stream();
    }

    static Stream<Arguments> rightsThatMayBeMissing() {
        FeedUnderTest names = feed();
        return Trial.all().stream()
                .filter(trial -> !(trial.program().equals("streams-app") && trial.on() == Trial.Topics.EMPTY))
                .flatMap(trial -> trial.needs(names).stream()
                        .map(each -> Arguments.of(trial, trial.needs(names).indexOf(each), words(each))));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void shouldDoItsWholeJobWithTheseRightsAlone(Trial trial) throws Exception {
        // Given
        FeedUnderTest feed = feed(trial.on());
        Path user = broker.user(trial.needs(feed));

        // When
        try (Launched launched = launch(trial, feed, user)) {

            // Then
            WholeJob.of(trial.program()).check(launched, feed);
            assertThat(launched.troubles())
                    .as(launched.said())
                    .allMatch(
                            line -> line.contains(" moves the feed clock ")
                                    || line.contains(" WARN  missing right: DescribeConfigs "),
                            "only what the seeds give rise to, and what it can do without");
        }
    }

    @ParameterizedTest(name = "{0} without {2}")
    @MethodSource("rightsThatMayBeMissing")
    void shouldEndWithALineThatNamesTheRightThatIsMissing(Trial trial, int missing, String words) throws Exception {
        // Given
        FeedUnderTest feed = trial.on() == Trial.Topics.COUNTED_ALONE ? counted : feed(trial.on());
        List<Grant> rights = new ArrayList<>(trial.needs(feed));
        Grant removed = rights.remove(missing);
        Path user = broker.user(rights);

        // When
        try (Launched launched = launch(trial, feed, user)) {

            // Then
            assertThat(launched.exitCode()).as(launched.said()).isEqualTo(1);
            assertThat(launched.troubles())
                    .as(launched.said())
                    .singleElement()
                    .asString()
                    .endsWith("missing right: " + words(removed));
        }
    }

    static Stream<Arguments> rightsThatItCanDoWithout() {
        return Stream.of(
                Arguments.of(new Trial("producer", List.of(), Set.of("always"), Trial.Topics.COUNTED_ALONE), "Read"),
                Arguments.of(new Trial("producer", List.of(), Set.of("always"), Trial.Topics.EMPTY), "DescribeConfigs"),
                Arguments.of(new Trial("topics", List.of(), Set.of("always"), Trial.Topics.EMPTY), "DescribeConfigs"),
                Arguments.of(
                        new Trial("streams-app", List.of(), Set.of("always"), Trial.Topics.EMPTY), "DescribeConfigs"));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("rightsThatItCanDoWithout")
    void shouldWarnOnceOfARightThatItCanDoWithout(Trial trial, String operation) throws Exception {
        // Given
        FeedUnderTest feed = feed(trial.on());
        List<Grant> rights = new ArrayList<>(trial.grants(feed, Set.of("always", Trial.ELSE_A_WARNING)));
        assertThat(rights.removeIf(each ->
                        words(each).startsWith(operation) && !trial.needs(feed).contains(each)))
                .isTrue();
        Path user = broker.user(rights);

        // When
        try (Launched launched = launch(trial, feed, user)) {

            // Then
            WholeJob.of(trial.program()).check(launched, feed);
            assertThat(launched.troubles().stream().filter(line -> !line.contains(" moves the feed clock ")))
                    .as(launched.said())
                    .singleElement()
                    .asString()
                    .contains(" WARN  missing right: " + operation + " on topic " + feed.paragraphs());
        }
    }

    @Test
    void shouldSeeThatAnInstanceStillRuns() throws Exception {
        // Given
        Trial reset = new Trial("reset", List.of("--yes"), Set.of("always"), Trial.Topics.NONE);
        try (FeedUnderTest feed = feed()) {
            StreamsService instance = feed.start("running");
            instance.awaitRunning();
            Path user = broker.user(reset.needs(feed));

            // When
            try (Launched launched = launch(reset, feed, user)) {

                // Then
                assertThat(launched.exitCode()).as(launched.said()).isEqualTo(1);
                assertThat(launched.troubles())
                        .last()
                        .asString()
                        .endsWith("instances of " + feed.applicationId() + " are still running; stop them first");
            }
        }
    }

    @Test
    void shouldHaveDeletedNothingForWhomMayNotDeleteAll() {
        assertThat(counted.run("audit", "--application-id=" + counted.applicationId())
                        .exitCode())
                .isZero();
    }

    private static Launched launch(Trial trial, FeedUnderTest feed, Path user) {
        List<String> args = new ArrayList<>();
        boolean isCommand = !Set.of("producer", "streams-app").contains(trial.program());
        if (isCommand) {
            args.add(trial.program());
        }
        args.addAll(List.of(
                "--bootstrap-server",
                broker.address(),
                "--topic-prefix",
                feed.topics().prefix()));
        args.addAll(List.of("--kafka-config", user.toString()));
        if (trial.program().equals("producer")) {
            args.addAll(List.of("--input", SeedFolder.find().path().toString()));
        }
        if (Set.of("producer", "topics", "streams-app").contains(trial.program())) {
            args.addAll(List.of("--partitions", "2"));
        }
        if (Set.of("streams-app", "serve").contains(trial.program())) {
            args.addAll(List.of("--port", "0"));
        }
        if (Set.of("streams-app", "audit", "reset").contains(trial.program())) {
            args.addAll(List.of("--application-id", feed.applicationId()));
        }
        if (Set.of("streams-app", "reset").contains(trial.program())) {
            args.addAll(List.of(
                    "--state-dir",
                    folder.resolve("state").resolve(user.getFileName()).toString()));
        }
        args.addAll(trial.options());
        return trial.program().equals("producer") ? Launched.producer(args) : Launched.streamsApp(args);
    }

    /** As the program names it. */
    private static String words(Grant grant) {
        String operation = Arrays.stream(grant.operation().name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        String kind = grant.type() == ResourceType.TRANSACTIONAL_ID
                ? "transactional id"
                : grant.type().name().toLowerCase(Locale.ROOT);
        return operation + " on " + kind + (grant.isPrefix() ? "s with prefix " : " ") + grant.name();
    }
}
