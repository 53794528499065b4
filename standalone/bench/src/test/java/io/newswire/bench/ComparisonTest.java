package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.row.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void shouldGiveAShorterFeedToProgramsThatTakeNoMore() {
        // When
        List<Comparison> comparisons = Comparison.of(
                new FeedPlan(Density.DENSE, 4_000_000, 1),
                List.of(Variant.DSL_SAME, Variant.NEWSWIRE, Variant.FLINK_PANES));

        // Then
        assertThat(comparisons)
                .containsExactly(
                        new Comparison(
                                new FeedPlan(Density.DENSE, 2_000_000, 1),
                                List.of(Variant.DSL_SAME, Variant.FLINK_PANES)),
                        new Comparison(new FeedPlan(Density.DENSE, 4_000_000, 1), List.of(Variant.NEWSWIRE)));
    }

    @Test
    void shouldMeasureAllOnOneFeedThatIsShortEnough() {
        assertThat(Comparison.of(new FeedPlan(Density.DENSE, 2_000, 1), List.of(Variant.values())))
                .containsExactly(new Comparison(new FeedPlan(Density.DENSE, 2_000, 1), List.of(Variant.values())));
    }
}
