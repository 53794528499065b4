package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.newswire.producer.feed.Pace;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.standalone.aggregates.AggregatesReader;
import io.newswire.standalone.run.Completion;
import io.newswire.streams.FeedCounter;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.TopicLayout;
import io.newswire.streams.Topics;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SeedFolder;
import io.newswire.streams.reference.SlowReference;
import io.newswire.streams.topology.AggregateJson;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import io.newswire.streams.topology.WindowsChanged;
import io.newswire.streams.windows.Window;
import io.newswire.streams.windows.Windows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole table of aggregates against the slow reference, with real transactions, whatever runs the broker. */
abstract class CountingOnBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @TempDir
    Path folder;

    private final List<FeedCounter> running = new ArrayList<>();
    private String prefix = "";
    private String address = "";

    @BeforeEach
    void takePrefix(BrokerUnderTest broker) {
        prefix = broker.freshPrefix();
        address = broker.bootstrapServers();
    }

    @AfterEach
    void closeAll() {
        running.forEach(FeedCounter::close);
    }

    @Test
    void shouldGiveTheKnownAnswerOfTheSeeds() throws Exception {
        // Given
        start("one");
        // When
        publishSeeds();
        // Then
        SortedMap<String, ReferenceAggregate> known = new SlowReference(ReferenceWindow.DEFAULTS)
                .aggregates(KnownAnswer.load().events());
        assertThat(finalTable()).isEqualTo(known);
    }

    @Test
    void shouldCountNothingTwiceWhenTheSeedsArePublishedAgainAfterARestartWithoutState() throws Exception {
        // Given
        start("one");
        publishSeeds();
        SortedMap<String, ReferenceAggregate> once = finalTable();
        stopAll();
        // When
        start("elsewhere");
        publishSeeds();
        // Then
        assertThat(finalTable()).isEqualTo(once);
    }

    @Test
    void shouldEqualTheReferenceThroughRebalancesFromOneToThreeInstancesAndBack() throws Exception {
        // Given
        List<Event> feed = RandomFeed.of(new Random(11), 400);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(GAZETTEER));
        feed.forEach(reference::publish);
        start("one");
        int third = feed.size() / 3;
        // When
        publish(feed.subList(0, third));
        start("two");
        start("three");
        publish(feed.subList(third, 2 * third));
        finalTable();
        running.remove(1).close();
        running.remove(0).close();
        publish(feed.subList(2 * third, feed.size()));
        // Then
        assertThat(finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
    }

    @Test
    void shouldBuryOversizedAndBrokenEventsAndCountTheOthers() throws Exception {
        // Given
        start("one");
        byte[] key = "big".getBytes(StandardCharsets.UTF_8);
        byte[] huge = "x".repeat(1_048_000).getBytes(StandardCharsets.UTF_8);
        Event countries = new Event("big", 0, RandomFeed.START, "Iran ".repeat(190_000));
        Event sound = new Event("sound", 0, RandomFeed.START, "Iran waited.");
        // When
        try (Producer<byte[], byte[]> producer = producer()) {
            send(producer, key, huge);
            send(producer, null, null);
            send(producer, countries.key(), countries.value());
            send(producer, sound.key(), sound.value());
        }
        // Then
        ReferenceAggregate iran = Objects.requireNonNull(finalTable().get("country:IRN:PT1H"));
        assertThat(iran.mentions()).isEqualTo(1);
        assertThat(running.get(0).deadLetters()).isEqualTo(3);
    }

    @Test
    void shouldRefuseStateThatWasBuiltWithOtherWindows() throws Exception {
        // Given
        start("one");
        publishSeeds();
        finalTable();
        stopAll();
        // When
        FeedCounter other = start("one", "2h/10m");
        // Then
        await().atMost(PATIENCE).until(other::hasEnded);
        assertThat(catchThrowable(other::throwFailure))
                .isInstanceOf(WindowsChanged.class)
                .hasMessageContaining("reset")
                .hasMessageContaining("--application-id");
    }

    @Test
    void shouldCountAnewWithOtherWindowsAfterAReset() throws Exception {
        // Given
        start("one");
        publishSeeds();
        finalTable();
        CommandRun running = reset();
        stopAll();
        // When
        CommandRun reset = reset();
        // Then
        assertThat(running.exitCode()).isEqualTo(1);
        assertThat(running.err()).singleElement().asString().contains("still running");
        assertThat(reset.exitCode()).isZero();
        start("one", "2d/1h");
        SortedMap<String, ReferenceAggregate> known = new SlowReference(
                        List.of(new ReferenceWindow(Duration.ofDays(2), Duration.ofHours(1))))
                .aggregates(KnownAnswer.load().events());
        assertThat(finalTable()).isEqualTo(known);
    }

    private CommandRun reset() {
        return CommandRun.of(
                "reset",
                "--yes",
                "--bootstrap-server=" + address,
                "--topic-prefix=" + prefix,
                "--application-id=" + prefix + "app",
                "--state-dir=" + folder.resolve("one"));
    }

    private FeedCounter start(String instance, String... windows) throws InterruptedException, ExecutionException {
        StreamsSettings settings = settings(instance, windows);
        try (Admin admin = admin()) {
            Topics.create(admin, settings);
        }
        FeedCounter counter = new FeedCounter(settings, GAZETTEER);
        running.add(counter);
        counter.start();
        return counter;
    }

    private void stopAll() {
        running.forEach(FeedCounter::close);
        running.clear();
    }

    private StreamsSettings settings(String instance, String... windows) {
        return new StreamsSettings(
                address,
                prefix,
                prefix + "app",
                folder.resolve(instance),
                windows.length == 0
                        ? Windows.DEFAULT
                        : new Windows(Arrays.stream(windows).map(Window::parse).toList()),
                Duration.ofMillis(300),
                Duration.ofDays(35),
                2,
                new TopicLayout(3, (short) 1),
                true,
                "127.0.0.1",
                0,
                Map.of());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    private void publishSeeds() throws PublishFailedException {
        ProducerSettings seeds = new ProducerSettings(
                List.of(SeedFolder.find().path()),
                true,
                Pace.MAX,
                KafkaAccess.to(address),
                prefix,
                false,
                1,
                1,
                PATIENCE);
        FeedPublisher.publish(seeds, new PublishListener() {});
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "max.request.size", 2_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private void publish(List<Event> events) throws ExecutionException, InterruptedException {
        try (Producer<byte[], byte[]> producer = producer()) {
            for (Event event : events) {
                send(producer, event.key(), event.value());
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, byte @Nullable [] key, byte @Nullable [] value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(prefix + "paragraphs", key, value)).get();
    }

    private SortedMap<String, ReferenceAggregate> finalTable() {
        try (Admin admin = admin();
                AggregatesReader reader =
                        AggregatesReader.open(Map.of("bootstrap.servers", address), prefix + "aggregates", PATIENCE)) {
            StreamsSettings settings = settings("any");
            Completion completion = new Completion(admin, running, settings.applicationId(), settings.topics());
            await().atMost(PATIENCE).until(completion::isReached);
            reader.readToEnd();
            SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
            reader.aggregates()
                    .forEach(aggregate -> table.put(
                            aggregate.key().toString(),
                            AggregateJson.read(aggregate.json().getBytes(StandardCharsets.UTF_8))));
            return table;
        }
    }
}
