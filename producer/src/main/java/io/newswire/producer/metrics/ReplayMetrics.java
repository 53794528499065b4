package io.newswire.producer.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.producer.articles.Problem;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.publish.PublishListener;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one replay, in the text format of Prometheus. All of them are there from the start: zero, or NaN for
 * the date of a feed without an article.
 */
public final class ReplayMetrics implements PublishListener {

    private static final String CLIENT = "producer-metrics";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong paragraphs = new AtomicLong();
    private final Counter problems;
    private volatile Map<MetricName, ? extends Metric> client = Map.of();

    /** Metrics of the replay that this controls. */
    public ReplayMetrics(ReplayControl control) {
        problems = Counter.builder("newswire.producer.problems")
                .description("Parts of the input that cannot be used and were skipped")
                .register(registry);
        counter("articles", "Articles that were sent", articles);
        counter("paragraphs", "Paragraphs that the broker has acknowledged", paragraphs);
        clientCounter("sent.bytes", "Bytes sent to brokers, compressed", "outgoing-byte-total");
        clientCounter("send.errors", "Records that a broker refused for good", "record-error-total");
        clientCounter("send.retries", "Records that were sent again", "record-retry-total");
        Gauge.builder("newswire.producer.feed.date", control, ReplayMetrics::feedDate)
                .description("The date that the feed has reached, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "newswire.producer.lateness",
                        control,
                        each -> each.lateness().toNanos() / 1e9)
                .description("Seconds by which the newest article is behind its time at the chosen speed")
                .baseUnit("seconds")
                .register(registry);
    }

    /** All metrics, as they are now. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void connected(Map<MetricName, ? extends Metric> metrics) {
        client = metrics;
    }

    @Override
    public void progress(long articlesSent, long paragraphsAcknowledged) {
        articles.set(articlesSent);
        paragraphs.set(paragraphsAcknowledged);
    }

    @Override
    public void problem(Problem problem) {
        problems.increment();
    }

    private void counter(String name, String description, AtomicLong number) {
        FunctionCounter.builder("newswire.producer." + name, number, AtomicLong::get)
                .description(description)
                .register(registry);
    }

    private void clientCounter(String name, String description, String ofKafka) {
        FunctionCounter.builder("newswire.producer." + name, this, metrics -> metrics.ofClient(ofKafka))
                .description(description)
                .register(registry);
    }

    private double ofClient(String name) {
        return client.entrySet().stream()
                .filter(each -> each.getKey().group().equals(CLIENT)
                        && each.getKey().name().equals(name))
                .mapToDouble(each -> (Double) each.getValue().metricValue())
                .sum();
    }

    private static double feedDate(ReplayControl control) {
        @Nullable Instant position = control.state().position();
        return position == null ? Double.NaN : position.toEpochMilli() / 1e3;
    }
}
