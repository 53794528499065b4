package io.newswire.standalone.chaos.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.broker.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the evidence of a feed in which the mentions of one paragraph are committed, those of another are written and
 * not committed, and those of a third were never written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {
    private static final String GROUP = "counters";
    private static final TopicPartition PARAGRAPHS = new TopicPartition("news.paragraphs", 0);

    private EmbeddedBroker broker;
    private Producer<String, String> open;
    private Process child;
    private Path evidence;

    @BeforeAll
    void collect(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        prepare();
        Producer<String, String> committed = begin("committed");
        for (String id : List.of("written", "open", "never", "waiting")) {
            committed.send(paragraph(id, "Iran spoke to India.")).get();
        }
        committed.send(paragraph("silent", "Nothing happened.")).get();
        committed.send(mentions("written")).get();
        ProducerRecord<String, String> letter = new ProducerRecord<>("news.paragraphs.dlq", "k", "no\nJSON");
        letter.headers().add("reason", "no article".getBytes(UTF_8));
        committed.send(letter).get();
        committed.commitTransaction();
        committed.close();
        open = begin("still-open");
        open.send(mentions("open")).get();
        Path log = Files.writeString(folder.resolve("child.log"), """
                2026-11-28 INFO [main] org.apache.kafka.Sender Aborting incomplete transaction due to shutdown
                2026-11-28 ERROR [main] io.newswire.streams.Supplier refuses to begin: a transaction was aborted
                """);
        child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell")
                        .toString())
                .start();
        List<ObservedProcess> processes = List.of(new ObservedProcess("child", child, log, Optional.empty()));

        evidence = folder.resolve("evidence");
        Evidence.collect(
                evidence,
                new ObservedGroup(broker.bootstrapServers(), GROUP, "news.", processes),
                new AssertionError("tables differ"));
    }

    @AfterAll
    void end() throws Exception {
        child.destroyForcibly();
        open.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void shouldTellWhatFailed() throws Exception {
        assertThat(evidence.resolve("failure.txt")).content().contains("tables differ");
    }

    @Test
    void shouldTellMentionsThatAreNotCommittedFromThoseNeverWritten() throws Exception {
        assertThat(lines("missing-mentions.txt"))
                .containsExactly(
                        "2 of 3 paragraphs with a mention, read and committed by counters, are missing for"
                                + " read_committed",
                        "open paragraph 0 partition 0 offset 1 there for read_uncommitted: written and not committed",
                        "never paragraph 0 partition 0 offset 2 missing for read_uncommitted too: never written");
    }

    @Test
    void shouldShowCommittedAndLastStableOffsetsAgainstTheEnds() throws Exception {
        assertThat(lines("offsets.txt"))
                .contains(
                        "news.paragraphs-0 start 0 last stable 6 end 6 committed 3 lag 3",
                        "news.mentions-0 start 0 last stable 2 end 3 OPEN TRANSACTION",
                        "counters-tallies-repartition-0 start 0 last stable 0 end 0");
    }

    @Test
    void shouldShowProducersAndTransactions() throws Exception {
        assertThat(lines("producers.txt"))
                .anyMatch(line -> line.startsWith("news.mentions-0 ")
                        && line.contains("currentTransactionStartOffset=OptionalLong[2]"));
        assertThat(lines("transactions.txt"))
                .anyMatch(line -> line.startsWith("still-open ") && line.contains("state=Ongoing"));
    }

    @Test
    void shouldShowDeadLettersWithTheirHeaders() throws Exception {
        assertThat(lines("dead-letters.txt"))
                .containsExactly("news.paragraphs.dlq-0 offset 0 key k headers {reason=no article} value no JSON");
    }

    @Test
    void shouldShowTheThreadsOfWhatRuns() throws Exception {
        assertThat(evidence.resolve("threads-child.txt")).content().contains("\"main\"", "java.lang.Thread.State");
    }

    @Test
    void shouldCountTellingLinesOfEachLog() throws Exception {
        assertThat(evidence.resolve("log-lines.txt"))
                .content()
                .contains(
                        "alive",
                        "1 × \"Aborting incomplete transaction\"",
                        "1 × abort told by us",
                        "1 × refusal told by us");
    }

    private List<String> lines(String file) throws Exception {
        return Files.readAllLines(evidence.resolve(file), UTF_8);
    }

    private void prepare() throws Exception {
        List<String> names = List.of(
                "news.paragraphs",
                "news.mentions",
                "news.aggregates",
                "news.paragraphs.dlq",
                GROUP + "-tallies-repartition");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            admin.alterConsumerGroupOffsets(GROUP, Map.of(PARAGRAPHS, new OffsetAndMetadata(3)))
                    .all()
                    .get();
        }
    }

    private Producer<String, String> begin(String transactionalId) {
        Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", transactionalId),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    private static ProducerRecord<String, String> paragraph(String id, String text) {
        return new ProducerRecord<>("news.paragraphs", id, """
                {"articleId":"%s","paragraph":0,"publishedAt":"2021-08-30T12:00:00Z","text":"%s"}""".formatted(id, text));
    }

    private static ProducerRecord<String, String> mentions(String id) {
        return new ProducerRecord<>("news.mentions", id, """
                {"articleId":"%s","paragraph":0}""".formatted(id));
    }
}
