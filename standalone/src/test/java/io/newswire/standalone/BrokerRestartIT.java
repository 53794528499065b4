package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an orderly restart of the broker while a client publishes articles of 2021 with record timestamps of 2021. */
final class BrokerRestartIT {
    private static final int PARTITIONS = 3;
    /** Records sent before a flush: several batches for each partition. */
    private static final int UNDER_WAY = 40;

    @TempDir
    Path folder;

    @Test
    void shouldKnowAProducerOfOldRecordsOnEveryTopicAfterARestart() throws Exception {
        // Given
        try (RestartableBroker broker = new RestartableBroker(folder.resolve("broker"));
                FeedUnderTest feed = new FeedUnderTest(broker.clients(), folder, 1);
                Producer<byte[], byte[]> producer = producer(broker)) {
            feed.start("one");
            feed.stopAll();
            for (String topic : feed.topics().all()) {
                producer.send(old(topic, new Event("a", 0, RandomFeed.START, "Iran waited.")))
                        .get();
            }
            // When
            broker.restart();
            // Then
            assertThat(feed.topics().all())
                    .allSatisfy(topic -> assertThat(broker.producersOf(topic)).isOne());
        }
    }

    @Test
    void shouldKeepTheOrderOfEveryPartitionAndCountAllWhenRestartedInAReplay() throws Exception {
        // Given
        List<Event> events = RandomFeed.of(new Random(7), 400);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        events.forEach(reference::publish);
        try (RestartableBroker broker = new RestartableBroker(folder.resolve("broker"));
                FeedUnderTest feed = new FeedUnderTest(broker.clients(), folder, PARTITIONS)) {
            feed.start("one");
            // When
            List<RecordMetadata> places = publishWhileItRestarts(broker, feed, events);
            // Then
            assertThat(inLog(broker, feed)).isEqualTo(inOrderOfSending(events, places));
            assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        }
    }

    /** Restarts the broker: half of the events are acknowledged before, the others are sent during the restart. */
    private static List<RecordMetadata> publishWhileItRestarts(
            RestartableBroker broker, FeedUnderTest feed, List<Event> events) throws Exception {
        List<Future<RecordMetadata>> receipts = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = producer(broker)) {
            int half = events.size() / 2;
            for (Event event : events.subList(0, half)) {
                receipts.add(producer.send(old(feed.paragraphs(), event)));
            }
            receipts.get(half - 1).get();
            Thread sending = new Thread(() -> {
                for (Event event : events.subList(half, events.size())) {
                    receipts.add(producer.send(old(feed.paragraphs(), event)));
                    if (receipts.size() % UNDER_WAY == 0) {
                        producer.flush();
                    }
                }
            });
            sending.start();
            await().until(() -> producer.metrics().values().stream()
                    .anyMatch(metric -> metric.metricName().name().equals("record-send-total")
                            && (double) metric.metricValue() > half + 20));
            broker.restart();
            sending.join(FeedUnderTest.PATIENCE.toMillis());
            List<RecordMetadata> places = new ArrayList<>();
            for (Future<RecordMetadata> receipt : receipts) {
                places.add(receipt.get());
            }
            return places;
        }
    }

    /** Returns the values of each partition in the order in which they were sent. */
    private static Map<Integer, List<String>> inOrderOfSending(List<Event> events, List<RecordMetadata> places) {
        Map<Integer, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            expected.computeIfAbsent(places.get(i).partition(), none -> new ArrayList<>())
                    .add(text(events.get(i).value()));
        }
        return expected;
    }

    private static Map<Integer, List<String>> inLog(RestartableBroker broker, FeedUnderTest feed) {
        Map<Integer, List<String>> found = new TreeMap<>();
        try (TopicReader topic = TopicReader.open(
                Map.of("bootstrap.servers", broker.address()), feed.paragraphs(), true, FeedUnderTest.PATIENCE)) {
            Map<TopicPartition, Long> end = topic.end();
            while (!topic.hasReached(end)) {
                topic.poll(Duration.ofMillis(200))
                        .forEach(record -> found.computeIfAbsent(record.partition(), none -> new ArrayList<>())
                                .add(text(record.value())));
            }
        }
        return found;
    }

    private static Producer<byte[], byte[]> producer(RestartableBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "batch.size", 512),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> old(String topic, Event event) {
        return new ProducerRecord<>(topic, null, event.publishedAt().toEpochMilli(), event.key(), event.value());
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
