package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table against the slow reference, at many clocks of random feeds. */
class ReferenceComparisonTest {
    @ParameterizedTest(name = "seed {0}, windows {1}")
    @CsvSource({
        "1, 1h/5m 24h/5m 7d/5m",
        "2, 1h/5m 24h/5m 7d/5m",
        "3, 2h/10m",
        "4, 1h/1m 6h/15m",
        "5, 24h/1h 2d/1h",
    })
    void shouldEqualTheReferenceAtEveryClock(long seed, String windows) {
        // Given
        Random random = new Random(seed);
        try (FeedDriver feed = new FeedDriver(windows.split(" "))) {
            ReferenceFeed reference = new ReferenceFeed(FeedDriver.matcher());
            List<Event> events = RandomFeed.of(random, 150);
            int clocks = 25;
            for (int clock = 0; clock < clocks; clock++) {
                // When
                for (Event event :
                        events.subList(clock * events.size() / clocks, (clock + 1) * events.size() / clocks)) {
                    feed.publish(event);
                    reference.publish(event);
                    if (random.nextInt(40) == 0) {
                        feed.interval();
                    }
                }
                // Then
                assertThat(feed.settle())
                        .as("seed %d, clock %d", seed, clock)
                        .isEqualTo(reference.table(
                                FeedDriver.settings(windows.split(" ")).rules().windows()));
            }
        }
    }
}
