package io.newswire.producer.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.articles.SourceLocation;
import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.SystemWallClock;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReplayMetricsTest {

    private final ReplayControl control = new ReplayControl(
            new ReplayPace(FeedSpeed.parse("3600"), FeedRate.UNLIMITED, ReplayPace.NO_MAX_GAP), new SystemWallClock());
    private final ReplayMetrics metrics = new ReplayMetrics(control);

    @Test
    void shouldHaveEverySeriesFromTheStart() {
        // When
        List<String> lines = metrics.scrape().lines().toList();

        // Then
        assertThat(lines)
                .contains(
                        "newswire_producer_articles_total 0.0",
                        "newswire_producer_paragraphs_total 0.0",
                        "newswire_producer_problems_total 0.0",
                        "newswire_producer_sent_bytes_total 0.0",
                        "newswire_producer_send_errors_total 0.0",
                        "newswire_producer_send_retries_total 0.0",
                        "newswire_producer_feed_date_seconds NaN",
                        "newswire_producer_lateness_seconds 0.0");
    }

    @Test
    void shouldTellWhatWasPublishedAndUpToWhichDate() throws Exception {
        // Given
        new Pacer(control, (next, in) -> {}).awaitArticle(Instant.ofEpochSecond(1_000_000));

        // When
        metrics.progress(2, 30);
        metrics.problem(new Problem(new SourceLocation("a.jsonl", 3), "no date"));

        // Then
        assertThat(metrics.scrape().lines())
                .contains(
                        "newswire_producer_articles_total 2.0",
                        "newswire_producer_paragraphs_total 30.0",
                        "newswire_producer_problems_total 1.0",
                        "newswire_producer_feed_date_seconds 1000000.0");
    }

    @Test
    void shouldFindTheNumbersOfKafkasProducer() {
        // Given
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:1"), new ByteArraySerializer(), new ByteArraySerializer())) {
            // When
            List<String> names = producer.metrics().keySet().stream()
                    .filter(name -> name.group().equals("producer-metrics"))
                    .map(name -> name.name())
                    .toList();

            // Then
            assertThat(names).contains("outgoing-byte-total", "record-error-total", "record-retry-total");
        }
    }

    @Test
    void shouldPassTheCheckOfPrometheus() throws Exception {
        // Given
        assumeTrue(Files.exists(Path.of("/usr/bin/promtool")), "Debian's package prometheus is not installed");
        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();

        // When
        try (OutputStream in = promtool.getOutputStream()) {
            in.write(metrics.scrape().getBytes(UTF_8));
        }

        // Then
        assertThat(new String(promtool.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(promtool.waitFor()).isZero();
    }
}
