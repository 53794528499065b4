package io.newswire.streams.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How many bytes the stores of this process have in RocksDB: its files, and what is not written to them yet. */
public final class StateSize {
    private static final Set<String> PARTS = Set.of("total-sst-files-size", "size-all-mem-tables");

    private StateSize() {}

    /** Registers the gauge; {@code metrics} are those of Kafka Streams, asked at each scrape. */
    public static void register(Supplier<Map<MetricName, ? extends Metric>> metrics, MeterRegistry registry) {
        Gauge.builder("newswire.state", metrics, all -> bytes(all.get()))
                .description("Bytes that the stores of this process have in files and in memory")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    private static double bytes(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(each -> PARTS.contains(each.getKey().name()))
                .mapToDouble(each -> each.getValue().metricValue() instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }
}
