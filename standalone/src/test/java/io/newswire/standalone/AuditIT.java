package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code audit} says of a feed that was counted as it must be, and of faults that were made on purpose. */
@ExtendWith(InJvmBroker.class)
final class AuditIT {
    private static final Event LATEST =
            new Event("latest", 0, Instant.parse("2021-08-30T12:00:00Z"), "Iran waited; the Taliban did not.");

    @TempDir
    Path folder;

    private String address = "";
    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        address = broker.bootstrapServers();
        feed = new FeedUnderTest(broker, folder, 3);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldFindTheSeedsAndOthersEqual() throws Exception {
        // Given
        count();

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .anyMatch(line ->
                        line.startsWith(feed.paragraphs() + ": ") && line.endsWith("1 put aside (1 dead letters)"))
                .anyMatch(line -> line.equals("group " + feed.applicationId() + ": has counted all of them"))
                .anyMatch(line -> line.startsWith(feed.topics().mentions() + ": ")
                        && line.endsWith("0 missing, 0 doubled, 0 different, 0 of no paragraph"))
                .anyMatch(line -> line.startsWith(feed.topics().aggregates() + ": ") && line.endsWith(" 0 different"))
                .contains("transactions: none hangs, every topic can be read to its end")
                .endsWith("equal");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldNameWhatWasCommittedAndNeverCounted() throws Exception {
        // Given
        count();
        feed.stopAll();
        List<RecordMetadata> places = feed.publishRecords(List.of(
                feed.record(LATEST.key(), LATEST.value()),
                feed.record(LATEST.key(), new Event("latest", 1, LATEST.publishedAt(), "Nothing happened.").value()),
                feed.record(LATEST.key(), new Event("latest", 2, LATEST.publishedAt(), "Iran left.").value())));
        RecordMetadata last = places.get(2);
        commitBehind(last);

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out())
                .contains("  missing: 2 paragraphs of " + feed.paragraphs() + "-" + last.partition() + ", offsets "
                        + places.get(0).offset() + " to " + last.offset() + " (article latest)")
                .last()
                .asString()
                .startsWith("DIFFERENT");
        assertThat(run.out())
                .filteredOn(line -> line.contains("counted: "))
                .extracting(line -> line.replaceAll("^ *([^:]+:[^:]+):PT.*", "$1"))
                .containsOnly(
                        "actor:taliban", "all:actor", "all:country", "all:feed", "country:IRN", "pair:IRN+taliban");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldCallNothingMissingThatTheApplicationHasNotCommitted() throws Exception {
        // Given
        count();
        feed.stopAll();
        feed.publish(LATEST);

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out())
                .anyMatch(
                        line -> line.startsWith("group " + feed.applicationId() + ": has not counted all yet (lag 1 "))
                .anyMatch(line -> line.startsWith(feed.topics().mentions() + ": ") && line.endsWith(", 1 to come"))
                .endsWith("equal so far");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldNameTheKeyThatSaysSomethingElse() throws Exception {
        // Given
        count();
        feed.stopAll();
        ConsumerRecord<byte[], byte[]> right = newest(feed.topics().aggregates(), "country:AFG:PT168H");
        publish(new ProducerRecord<>(
                feed.topics().aggregates(),
                right.partition(),
                right.key(),
                new String(right.value(), UTF_8)
                        .replaceFirst("\"articles\":\\d+", "\"articles\":4711")
                        .getBytes(UTF_8)));

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out())
                .filteredOn(line -> line.contains("; counted: "))
                .singleElement()
                .asString()
                .startsWith("  country:AFG:PT168H: written: ")
                .contains("4711 articles");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldNameRecordsOfMentionsThatAreDoubledOrOfNoParagraph() throws Exception {
        // Given
        count();
        feed.stopAll();
        ConsumerRecord<byte[], byte[]> first = newest(feed.topics().mentions(), "again");
        RecordMetadata doubled =
                publish(new ProducerRecord<>(feed.topics().mentions(), first.partition(), first.key(), first.value()));
        RecordMetadata strange = publish(new ProducerRecord<>(
                feed.topics().mentions(),
                first.partition(),
                "forged".getBytes(UTF_8),
                new String(first.value(), UTF_8)
                        .replace("\"again\"", "\"forged\"")
                        .getBytes(UTF_8)));

        // When
        CommandRun run = audit();

        // Then
        assertThat(run.out())
                .contains(
                        "  doubled: " + feed.topics().mentions() + " " + doubled.partition() + ":" + doubled.offset()
                                + " (paragraph 0 of article again)",
                        "  of no paragraph with a mention: " + feed.topics().mentions() + " " + strange.partition()
                                + ":" + strange.offset() + " (paragraph 0 of article forged)");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldSayWhereAnOpenTransactionHidesTheEnd() throws Exception {
        // Given
        count();
        feed.stopAll();
        try (Producer<byte[], byte[]> open = producer(Map.of("transactional.id", feed.applicationId() + "-open"))) {
            open.initTransactions();
            open.beginTransaction();
            RecordMetadata hidden = open.send(new ProducerRecord<>(feed.topics().mentions(), 1, null, new byte[1]))
                    .get();

            // When
            CommandRun run = audit("--transaction-timeout=PT-14S");

            // Then
            String partition = feed.topics().mentions() + "-1";
            assertThat(run.out())
                    .contains(partition + ": committed records could be read up to offset " + hidden.offset()
                            + " only, which is not the end")
                    .last()
                    .asString()
                    .startsWith("DIFFERENT");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldNameTheTopicThatTheBrokerDoesNotHave() {
        // When
        CommandRun run = CommandRun.of("audit", "--bootstrap-server", address, "--topic-prefix", "no.such.");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsExactly("newswire audit: the brokers have no topic no.such.paragraphs");
    }

    /** The seeds, articles made up, a copy and a poison, all of it counted. */
    private void count() throws Exception {
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

    private CommandRun audit(String... more) {
        List<String> options = new ArrayList<>(List.of("--application-id=" + feed.applicationId()));
        options.addAll(List.of(more));
        return feed.run("audit", options.toArray(String[]::new));
    }

    /** As if the application had counted what it has not: a loss. */
    private void commitBehind(RecordMetadata last) {
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

    private ConsumerRecord<byte[], byte[]> newest(String topic, String key) {
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

    private RecordMetadata publish(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (Producer<byte[], byte[]> producer = producer(Map.of())) {
            return producer.send(record).get();
        }
    }

    private Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("bootstrap.servers", address);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
