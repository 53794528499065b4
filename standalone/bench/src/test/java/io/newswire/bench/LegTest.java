package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.row.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegTest {
    @Test
    void shouldGiveAShorterFeedToProgramsThatTakeNoMore() {
        // When
        List<Leg> legs = Leg.of(
                new FeedPlan(Density.DENSE, 2_000_000, 1),
                List.of(Variant.DSL_SAME, Variant.NEWSWIRE, Variant.FLINK_PANES));

        // Then
        assertThat(legs)
                .containsExactly(
                        new Leg(
                                new FeedPlan(Density.DENSE, 500_000, 1),
                                List.of(Variant.DSL_SAME, Variant.FLINK_PANES)),
                        new Leg(new FeedPlan(Density.DENSE, 2_000_000, 1), List.of(Variant.NEWSWIRE)));
    }

    @Test
    void shouldMeasureAllOnOneFeedThatIsShortEnough() {
        assertThat(Leg.of(new FeedPlan(Density.DENSE, 2_000, 1), List.of(Variant.values())))
                .containsExactly(new Leg(new FeedPlan(Density.DENSE, 2_000, 1), List.of(Variant.values())));
    }
}
