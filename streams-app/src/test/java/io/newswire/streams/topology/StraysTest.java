package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.metrics.NewswireMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to strays on their way to the partition of their article. */
class StraysTest {
    private static final int PARTITIONS = 6;
    /** The test driver has one partition, 0; Java's partitioner gives "article" another. */
    private static final String ARTICLE = "article";

    private final List<String> told = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> paragraphs;
    private TestInputTopic<byte[], byte[]> strays;
    private TestOutputTopic<byte[], byte[]> sent;
    private TestOutputTopic<byte[], byte[]> mentions;

    @BeforeEach
    void open() {
        StreamsSettings settings = FeedDriver.settings();
        NewswireMetrics metrics = new NewswireMetrics(new SimpleMeterRegistry());
        metrics.reportGapsTo(new ToldGaps(told));
        driver = new TopologyTestDriver(
                NewswireTopology.build(
                        new StreamsConfig(settings.streamsProperties()),
                        settings.topics(),
                        settings.counting(FeedOnCluster.of(PARTITIONS)),
                        FeedDriver.matcher(),
                        new SubjectLabels(Gazetteer.bundled()),
                        metrics),
                settings.streamsProperties());
        String between = settings.applicationId() + "-strays-repartition";
        paragraphs = driver.createInputTopic(
                settings.topics().paragraphs(), new ByteArraySerializer(), new ByteArraySerializer());
        strays = driver.createInputTopic(between, new ByteArraySerializer(), new ByteArraySerializer());
        sent = driver.createOutputTopic(between, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        mentions = driver.createOutputTopic(
                settings.topics().mentions(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static Event event(int paragraph) {
        return new Event(ARTICLE, paragraph, Instant.parse("2021-08-10T10:00:00Z"), "Iran waited.");
    }

    /** Publishes a paragraph and returns it as it went to the partition of its article. */
    private TestRecord<byte[], byte[]> publish(int paragraph) {
        Event event = event(paragraph);
        paragraphs.pipeInput(event.key(), event.value());
        return sent.readRecord();
    }

    private TestRecord<byte[], byte[]> asSent(int paragraph, Headers headers) {
        Event event = event(paragraph);
        return new TestRecord<>(event.key(), event.value(), headers);
    }

    @Test
    void shouldReadEachOnceAndTellNothing() {
        // When
        publish(0);
        publish(1);
        publish(2);
        // Then
        assertThat(told).isEmpty();
        assertThat(mentions.readRecordsToList())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.headers().lastHeader("newswire.sequence"))
                        .isNull());
    }

    @Test
    void shouldTellOfOneThatNeverArrived() {
        // Given
        Headers first = publish(0).headers();
        Headers second = publish(1).headers();
        first.remove("newswire.sequence").add("newswire.sequence", new byte[] {0, 0, 0, 0, 0, 0, 0, 5});
        // When
        strays.pipeInput(asSent(4, first));
        // Then
        assertThat(told).containsExactly("lost 2 strays of 0");
        assertThat(second.lastHeader("newswire.sequence").value()).endsWith((byte) 2);
        assertThat(mentions.getQueueSize()).isEqualTo(3);
    }

    @Test
    void shouldTellOfOneThatCameTwiceAndReadItOnce() {
        // Given
        publish(0);
        Headers second = publish(1).headers();
        // When
        strays.pipeInput(asSent(1, second));
        // Then
        assertThat(told).containsExactly("repeated a stray of 0");
        assertThat(mentions.getQueueSize()).isEqualTo(2);
    }

    @Test
    void shouldTakeOneThatAnEarlierBuildSentWithoutANumber() {
        // Given
        Headers first = publish(0).headers();
        first.remove("newswire.sequence");
        // When
        strays.pipeInput(asSent(1, first));
        // Then
        assertThat(told).isEmpty();
        assertThat(mentions.getQueueSize()).isEqualTo(2);
    }
}
