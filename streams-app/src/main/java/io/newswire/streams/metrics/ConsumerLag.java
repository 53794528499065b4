package io.newswire.streams.metrics;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * How many records lie in the input of this process and are not read yet, as its consumers heard at their last fetch.
 * Looked up at most every {@value #MILLIS} ms; for any thread.
 */
public final class ConsumerLag implements LongSupplier {
    private static final long MILLIS = 1_000;
    private static final String GROUP = "consumer-fetch-manager-metrics";

    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private volatile Reading last = new Reading(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(MILLIS), 0);

    private record Reading(long nanoTime, long records) {}

    public ConsumerLag(Supplier<Map<MetricName, ? extends Metric>> metrics) {
        this.metrics = metrics;
    }

    @Override
    public long getAsLong() {
        Reading reading = last;
        long now = System.nanoTime();
        if (now - reading.nanoTime() >= TimeUnit.MILLISECONDS.toNanos(MILLIS)) {
            reading = new Reading(now, read());
            last = reading;
        }
        return reading.records();
    }

    private long read() {
        double sum = 0;
        for (Map.Entry<MetricName, ? extends Metric> each : metrics.get().entrySet()) {
            MetricName name = each.getKey();
            if (name.name().equals("records-lag") && name.group().equals(GROUP) && isInput(name)) {
                double lag = (Double) each.getValue().metricValue();
                sum += Double.isNaN(lag) ? 0 : lag;
            }
        }
        return (long) sum;
    }

    /** Restoring a store is no input. */
    private static boolean isInput(MetricName name) {
        return !name.tags().getOrDefault("client-id", "").contains("restore-consumer");
    }
}
