package io.newswire.standalone.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A feed that is counted and then audited, with methods that cause differences in it. */
public final class AuditedFeed implements AutoCloseable {
    /** The newest event of the feed. */
    public static final Event LATEST =
            new Event("latest", 0, Instant.parse("2021-08-30T12:00:00Z"), "Iran waited; the Taliban did not.");

    private final String address;
    private final FeedUnderTest feed;

    public AuditedFeed(BrokerUnderTest broker, Path folder) {
        address = broker.bootstrapServers();
        feed = new FeedUnderTest(broker, folder, 3);
    }

    public FeedUnderTest feed() {
        return feed;
    }

    /** Publishes the seeds, random articles, a copy and an invalid record, and waits until all of it is counted. */
    public void count() throws Exception {
        feed.start("one");
        feed.publishSeeds();
        List<Event> events = new ArrayList<>(RandomFeed.of(new Random(3), 60));
        Event again = new Event("again", 0, RandomFeed.START, "The Kremlin answered Afghanistan.");
        events.add(again);
        events.add(again);
        feed.publish(events);
        feed.publish("poison".getBytes(UTF_8), "no JSON".getBytes(UTF_8));
        feed.finalTable();
    }

    public CommandRun audit(String... more) {
        List<String> options = new ArrayList<>(List.of("--application-id=" + feed.applicationId()));
        options.addAll(List.of(more));
        return feed.run("audit", options.toArray(String[]::new));
    }

    /** Commits the offset after this record although it was not counted, so that it is lost. */
    public void commitBehind(RecordMetadata last) {
        try (Admin admin = feed.admin()) {
            await().atMost(FeedUnderTest.PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> admin.alterConsumerGroupOffsets(
                                    feed.applicationId(),
                                    Map.of(
                                            new TopicPartition(last.topic(), last.partition()),
                                            new OffsetAndMetadata(last.offset() + 1)))
                            .all()
                            .get());
        }
    }

    public ConsumerRecord<byte[], byte[]> newest(String topic, String key) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key() != null && record.value() != null && key.equals(new String(record.key(), UTF_8))) {
                        found.add(record);
                    }
                }
            }
            return found.get(found.size() - 1);
        }
    }

    public RecordMetadata publish(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (Producer<byte[], byte[]> producer = producer(Map.of())) {
            return producer.send(record).get();
        }
    }

    public Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("bootstrap.servers", address);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        feed.close();
    }
}
