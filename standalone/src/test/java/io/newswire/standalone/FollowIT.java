package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests a producer that follows a growing folder and a growing file and is killed repeatedly. */
@ExtendWith(InJvmBroker.class)
final class FollowIT {
    private static final int KILLS = 10;
    private static final int FILES_PER_ROUND = 15;
    private static final int LINES_PER_ROUND = 25;
    private static final int PARAGRAPHS = 6;
    private static final int FEWEST_PER_ROUND = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private String topic = "";
    private String prefix = "";
    private BrokerUnderTest broker = new BrokerUnderTest("");
    private @Nullable Process process;
    private int articles;

    @BeforeEach
    void prepare(BrokerUnderTest running) throws IOException {
        broker = running;
        prefix = broker.freshPrefix();
        topic = prefix + "paragraphs";
        broker.createTopic(topic, 3);
        Files.createDirectories(folder.resolve("in"));
    }

    @AfterEach
    void killWhatIsLeft() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldPublishEachArticleOnceThoughItIsKilledTenTimes() throws Exception {
        // Given
        Files.writeString(folder.resolve("in/feed.jsonl"), "");

        // When
        for (int kill = 1; kill <= KILLS; kill++) {
            String half = add(kill);
            follow();
            long before = records();
            await().atMost(PATIENCE).until(() -> records() >= before + FEWEST_PER_ROUND);
            kill();
            append(half);
        }
        follow();
        await().atMost(PATIENCE).until(() -> records() >= (long) articles * PARAGRAPHS);
        awaitLine("new articles");
        int exitCode = stop();

        // Then
        assertThat(published())
                .hasSize(articles)
                .allSatisfy((article, paragraphs) -> assertThat(paragraphs)
                        .as(article)
                        .isEqualTo(IntStream.range(0, PARAGRAPHS).boxed().toList()));
        assertThat(exitCode).as("of SIGTERM").isEqualTo(128 + 15);
        assertThat(log()).noneMatch(line -> line.contains("Exception"));

        // a start without new articles reports this
        follow();
        awaitLine("all " + articles + " articles are published already; waiting for new ones");
        assertThat(records()).isEqualTo((long) articles * PARAGRAPHS);
    }

    /** Adds files and whole lines, and the first half of one more line; returns its second half. */
    private String add(int round) throws IOException {
        for (int i = 0; i < FILES_PER_ROUND; i++) {
            Path written = Files.writeString(folder.resolve("file-" + round + "-" + i + ".txt"), body("file"));
            Files.move(written, folder.resolve("in").resolve(written.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        for (int i = 0; i < LINES_PER_ROUND - 1; i++) {
            append(line(round, i));
        }
        String last = line(round, LINES_PER_ROUND - 1);
        append(last.substring(0, last.length() / 2));
        articles += FILES_PER_ROUND + LINES_PER_ROUND;
        return last.substring(last.length() / 2);
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("in/feed.jsonl"), text, StandardOpenOption.APPEND);
    }

    private static String line(int round, int number) {
        return "{\"articleId\":\"line-" + round + "-" + number + "\",\"publishedAt\":\"2021-08-30\",\"body\":\""
                + body("line").replace("\n", "\\n") + "\"}\n";
    }

    private static String body(String kind) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.append("Paragraph ").append(i).append(" of a ").append(kind).append(".\n");
        }
        return body.toString();
    }

    private void follow() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        // the log configuration of the producer, because that of the tests prints nothing
                        "-Dlog4j2.configurationFile=classpath:log4j2.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.newswire.producer.ProducerApp",
                        "--follow",
                        "--rate=300/s",
                        "--input=" + folder.resolve("in"),
                        "--topic-prefix=" + prefix,
                        "--bootstrap-server=" + broker.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        process = builder.start();
    }

    private void kill() throws InterruptedException {
        running().destroyForcibly();
        assertThat(running().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private int stop() throws InterruptedException {
        running().destroy();
        assertThat(running().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return running().exitValue();
    }

    private Process running() {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private void awaitLine(String words) {
        await().atMost(PATIENCE).until(() -> log().stream().anyMatch(line -> line.contains(words)));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"), UTF_8);
    }

    private long records() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Returns the paragraph numbers of each article in log order. */
    private Map<String, List<Integer>> published() throws IOException {
        Map<String, List<Integer>> published = new TreeMap<>();
        long left = records();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            while (left > 0) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    JsonNode paragraph = new JsonMapper().readTree(record.value());
                    published
                            .computeIfAbsent(record.key(), unused -> new ArrayList<>())
                            .add(paragraph.get("paragraph").asInt());
                    left--;
                }
            }
        }
        return published;
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, 3)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
