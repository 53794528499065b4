package io.newswire.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.Counts;
import org.junit.jupiter.api.Test;

class PaneListTest {
    private static final Counts ONE = new Counts(3, 2, 1);

    @Test
    void shouldKeepPanesInOrderWhateverTheOrderOfTheirCounts() {
        // When
        PaneList panes = PaneList.NONE
                .plus(new PaneCounts(7, ONE))
                .plus(new PaneCounts(5, ONE))
                .plus(new PaneCounts(6, ONE))
                .plus(new PaneCounts(5, ONE));

        // Then
        assertThat(PaneList.fromBytes(panes.toBytes()).panes())
                .containsExactly(
                        new PaneCounts(5, new Counts(6, 4, 2)), new PaneCounts(6, ONE), new PaneCounts(7, ONE));
    }

    @Test
    void shouldForgetWhatNoWindowOfTheNewestPaneCovers() {
        // When
        PaneList panes = PaneList.NONE
                .plus(new PaneCounts(1, ONE))
                .plus(new PaneCounts(2, ONE))
                .plus(new PaneCounts(SubjectWindows.PANES + 1, ONE))
                .plus(new PaneCounts(1, ONE));

        // Then
        assertThat(panes.panes())
                .containsExactly(new PaneCounts(2, ONE), new PaneCounts(SubjectWindows.PANES + 1, ONE));
    }
}
