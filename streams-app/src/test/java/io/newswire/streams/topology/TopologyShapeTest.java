package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.metrics.NewswireMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The shape of the topology. A changed name of a node, store or topic orphans the state of every running deployment, so
 * a change here is a change that users must be told of, with a new application id or a reset.
 */
class TopologyShapeTest {
    private static String described() {
        return FeedDriver.topology(FeedDriver.settings(), new NewswireMetrics(new SimpleMeterRegistry()))
                .describe()
                .toString();
    }

    @Test
    void shouldBeTheGoldenTopology() throws IOException {
        // Given
        String golden;
        try (InputStream in = Objects.requireNonNull(TopologyShapeTest.class.getResourceAsStream("/topology.txt"))) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        // When
        String described = described();
        // Then
        assertThat(described.strip()).isEqualTo(golden.strip());
    }

    @Test
    void shouldNameEveryNodeStoreAndTopic() {
        // When
        String described = described();
        // Then
        assertThat(described.lines()).noneMatch(line -> line.contains("KSTREAM-") || line.contains("KTABLE-"));
    }
}
