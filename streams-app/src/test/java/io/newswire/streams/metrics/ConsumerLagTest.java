package io.newswire.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {
    private static final String GROUP = "consumer-fetch-manager-metrics";

    private final Map<MetricName, Metric> metrics = new HashMap<>();

    private void report(String name, String client, String partition, Object value) {
        MetricName key = new MetricName(name, GROUP, "", Map.of("client-id", client, "partition", partition));
        metrics.put(key, new Metric() {
            @Override
            public MetricName metricName() {
                return key;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        });
    }

    @Test
    void shouldAddUpWhatWaitsInEachPartition() {
        // Given
        report("records-lag", "news-StreamThread-1-consumer", "0", 40.0);
        report("records-lag", "news-StreamThread-2-consumer", "1", 2.0);
        // Then
        assertThat(new ConsumerLag(() -> metrics).getAsLong()).isEqualTo(42);
    }

    @Test
    void shouldNotTakeARestoreForInputNorAnAverageForACount() {
        // Given
        report("records-lag", "news-StreamThread-1-restore-consumer", "0", 1_000.0);
        report("records-lag-avg", "news-StreamThread-1-consumer", "0", 500.0);
        // Then
        assertThat(new ConsumerLag(() -> metrics).getAsLong()).isZero();
    }

    @Test
    void shouldTakeWhatIsUnknownForNothing() {
        // Given
        report("records-lag", "news-StreamThread-1-consumer", "0", Double.NaN);
        // Then
        assertThat(new ConsumerLag(() -> metrics).getAsLong()).isZero();
    }

    @Test
    void shouldNotLookAtEachCall() {
        // Given
        ConsumerLag unread = new ConsumerLag(() -> metrics);
        unread.getAsLong();
        // When
        report("records-lag", "news-StreamThread-1-consumer", "0", 7.0);
        // Then
        assertThat(unread.getAsLong()).isZero();
    }
}
