package io.newswire.producer.publish;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.SystemWallClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.io.TempDir;

/** A replay of one file of articles with Kafka's own MockProducer, and what its listener hears. */
abstract class PublisherUnderTest {

    static final int LARGEST_RECORD = 1_000;

    @TempDir
    Path dir;

    final List<String> heard = new ArrayList<>();

    PublishResult publish(MockProducer<byte[], byte[]> kafka) throws PublishFailedException {
        return publish(kafka, new Listening());
    }

    PublishResult publish(MockProducer<byte[], byte[]> kafka, PublishListener listener) throws PublishFailedException {
        return new FeedPublisher(settings(), listener).replay(sink(kafka));
    }

    PublishResult replay(MockProducer<byte[], byte[]> kafka, ReplayPlan plan) throws PublishFailedException {
        ReplayControl control = new ReplayControl(ReplayPace.MAX, new SystemWallClock());
        return new FeedPublisher(settings(), plan, control, new Listening()).replay(sink(kafka));
    }

    static String dated(String articleId, String date) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"" + date + "\",\"body\":\"One.\"}\n";
    }

    static String key(ProducerRecord<byte[], byte[]> sent) {
        return new String(sent.key(), StandardCharsets.UTF_8);
    }

    static KafkaSink sink(MockProducer<byte[], byte[]> kafka) {
        return new KafkaSink(kafka, "news.paragraphs", "kafka:9092", LARGEST_RECORD);
    }

    ProducerSettings settings() {
        return ProducerSettings.of(List.of(dir.resolve("news.jsonl")), new KafkaAccess("kafka:9092", Map.of()));
    }

    void articles(String lines) throws IOException {
        Files.writeString(dir.resolve("news.jsonl"), lines);
    }

    static String article(String articleId, String body) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"2021-08-30\",\"body\":\"" + body + "\"}\n";
    }

    static MockProducer<byte[], byte[]> acknowledging() {
        return new MockProducer<>(true, null, bytes(), bytes());
    }

    /** A producer that acknowledges only when the test says so. */
    static MockProducer<byte[], byte[]> silent() {
        return new MockProducer<>(false, null, bytes(), bytes());
    }

    static ByteArraySerializer bytes() {
        return new ByteArraySerializer();
    }

    final class Listening implements PublishListener {

        @Override
        public void started(long articles, long paragraphs) {
            heard.add("started " + articles + " articles, " + paragraphs + " paragraphs");
        }

        @Override
        public void progress(long articles, long paragraphs) {
            heard.add("progress " + articles + " articles, " + paragraphs + " paragraphs");
        }

        @Override
        public void problem(Problem problem) {
            heard.add("problem " + problem.toString().replace(dir + "/", ""));
        }
    }
}
