package io.newswire.streams.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology on Kafka's test driver, spoken to in the words of the domain. */
final class FeedDriver implements AutoCloseable {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final Matcher MATCHER = Matcher.of(GAZETTEER);
    static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);

    private final NewswireMetrics metrics = new NewswireMetrics(new SimpleMeterRegistry());
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> paragraphs;
    private final TestOutputTopic<String, byte[]> aggregates;
    private final TestOutputTopic<String, byte[]> mentions;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
    private final List<TestRecord<String, byte[]>> emitted = new ArrayList<>();

    FeedDriver(String... windows) {
        this(FeedOnCluster.of(1), windows);
    }

    private FeedDriver(FeedOnCluster feed, String... windows) {
        StreamsSettings settings = settings(windows);
        Properties properties = settings.streamsProperties();
        driver = new TopologyTestDriver(topology(settings, feed, metrics), properties);
        paragraphs = driver.createInputTopic(
                settings.topics().paragraphs(), new ByteArraySerializer(), new ByteArraySerializer());
        aggregates = output(settings.topics().aggregates());
        mentions = output(settings.topics().mentions());
        deadLetters = driver.createOutputTopic(
                settings.topics().deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A feed in which an article is not counted. */
    static FeedDriver leavingOut(String articleId) {
        return new FeedDriver(new FeedOnCluster(1, Set.of(articleId)));
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static StreamsSettings settings(String... windows) {
        return new StreamsSettings(
                new StreamsSettings.Connection("nowhere:1", Map.of()),
                new StreamsSettings.FeedTopics("news.", new TopicLayout(6, (short) -1), true),
                new StreamsSettings.Application(new ApplicationId("newswire-test"), Path.of("target", "test-state"), 1),
                CountingRules.of(
                        windows.length == 0
                                ? Windows.DEFAULT
                                : new Windows(Arrays.stream(windows)
                                        .map(Window::parse)
                                        .toList()),
                        EMIT_INTERVAL,
                        Duration.ofDays(35)),
                WebSettings.local(0));
    }

    static Topology topology(StreamsSettings settings, NewswireMetrics metrics) {
        return topology(settings, FeedOnCluster.of(1), metrics);
    }

    private static Topology topology(StreamsSettings settings, FeedOnCluster feed, NewswireMetrics metrics) {
        return NewswireTopology.build(
                new StreamsConfig(settings.streamsProperties()),
                settings.topics(),
                settings.counting(feed),
                MATCHER,
                new SubjectLabels(GAZETTEER),
                metrics);
    }

    static Matcher matcher() {
        return MATCHER;
    }

    FeedDriver publish(Event... events) {
        for (Event event : events) {
            publish(event.key(), event.value());
        }
        return this;
    }

    FeedDriver publish(byte @Nullable [] key, byte @Nullable [] value) {
        paragraphs.pipeInput(new TestRecord<>(key, value));
        return this;
    }

    FeedDriver publish(Event event, Headers headers) {
        paragraphs.pipeInput(new TestRecord<>(event.key(), event.value(), headers));
        return this;
    }

    /** Lets as many emit intervals pass as it takes until nothing is owed, and answers with the table then. */
    SortedMap<String, ReferenceAggregate> settle() {
        for (int i = 0; i < 100; i++) {
            interval();
            if (metrics.backlog().talliesPending() == 0 && metrics.backlog().emissionsPending() == 0) {
                return table;
            }
        }
        throw new AssertionError("still owed after 100 intervals: "
                + metrics.backlog().talliesPending() + " tallies, "
                + metrics.backlog().emissionsPending() + " emissions");
    }

    /** Lets one emit interval pass and answers with what was written in it. */
    List<TestRecord<String, byte[]>> interval() {
        List<TestRecord<String, byte[]>> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.addAll(step());
        }
        return written;
    }

    /** Lets a fifth of an emit interval pass, long enough for a drain. */
    List<TestRecord<String, byte[]>> step() {
        driver.advanceWallClockTime(EMIT_INTERVAL.dividedBy(5));
        List<TestRecord<String, byte[]>> written = aggregates.readRecordsToList();
        for (TestRecord<String, byte[]> record : written) {
            if (record.value() == null) {
                table.remove(record.key());
            } else {
                table.put(record.key(), AggregateJson.read(record.value()));
            }
        }
        emitted.addAll(written);
        return written;
    }

    /** Everything that was ever written of one key, in order; null for a tombstone. */
    List<@Nullable ReferenceAggregate> history(String key) {
        List<@Nullable ReferenceAggregate> history = new ArrayList<>();
        for (TestRecord<String, byte[]> record : emitted) {
            if (record.key().equals(key)) {
                history.add(record.value() == null ? null : AggregateJson.read(record.value()));
            }
        }
        return history;
    }

    List<TestRecord<String, byte[]>> mentions() {
        return mentions.readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    List<TestRecord<String, byte[]>> emitted() {
        return emitted;
    }

    @Override
    public void close() {
        driver.close();
    }
}
