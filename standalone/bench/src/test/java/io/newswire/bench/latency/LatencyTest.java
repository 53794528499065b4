package io.newswire.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Traffic;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final RowReport REPORT = new RowReport(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Traffic.UNKNOWN);

    @Test
    void shouldTellTheTimeThatSoManyOfAHundredDidNotExceed() {
        // When
        Latency latency =
                of(LongStream.rangeClosed(1, 200).map(each -> each * 1_000_000).toArray());

        // Then
        assertThat(latency.percentile(50)).isEqualTo(100);
        assertThat(latency.percentile(99)).isEqualTo(198);
        assertThat(latency.percentile(100)).isEqualTo(200);
    }

    @Test
    void shouldTellThatOfASingleProbe() {
        assertThat(of(3_500_000).percentile(50)).isEqualTo(3.5);
    }

    private static Latency of(long... nanos) {
        return new Latency(new Load(1_000, Duration.ofSeconds(1)), 1, 1, nanos, 0, REPORT, null);
    }
}
