package io.newswire.bench.row;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Bytes that the Kafka clients of a process have exchanged with the brokers; both are 0 if unknown. */
public record Traffic(long received, long sent) {
    public static final Traffic UNKNOWN = new Traffic(0, 0);

    /** The sum over all consumers and producers. */
    static Traffic of(Map<MetricName, ? extends Metric> metrics) {
        return new Traffic(sum(metrics, "incoming-byte-total"), sum(metrics, "outgoing-byte-total"));
    }

    private static long sum(Map<MetricName, ? extends Metric> metrics, String name) {
        return Math.round(metrics.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .filter(each -> each.getKey().group().equals("consumer-metrics")
                        || each.getKey().group().equals("producer-metrics"))
                .mapToDouble(each -> ((Number) each.getValue().metricValue()).doubleValue())
                .sum());
    }
}
