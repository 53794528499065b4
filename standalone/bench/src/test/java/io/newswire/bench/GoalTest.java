package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.Goal.Bound;
import org.junit.jupiter.api.Test;

class GoalTest {
    @Test
    void shouldSayWhetherAGoalWasMet() {
        assertThat(new Goal("cost", Bound.AT_MOST, 2, " ×", 2.0, "").toMarkdown())
                .isEqualTo("| cost | ≤ 2 × | 2 × | met |");
        assertThat(new Goal("cost", Bound.AT_MOST, 2, " ×", 2.01, "").toMarkdown())
                .isEqualTo("| cost | ≤ 2 × | 2.01 × | **missed** |");
        assertThat(new Goal("peer", Bound.AT_LEAST, 1.5, " ×", 1.5, "").isMet()).isTrue();
        assertThat(new Goal("peer", Bound.AT_LEAST, 1.5, " ×", 1.49, "").isMet())
                .isFalse();
    }

    @Test
    void shouldSetACommentBesideTheFigure() {
        assertThat(new Goal("heap", Bound.AT_MOST, 400, " MB", 587.0, "at 612,345 aggregates").toMarkdown())
                .isEqualTo("| heap | ≤ 400 MB | 587 MB at 612,345 aggregates | **missed** |");
    }

    @Test
    void shouldCallAGoalWithoutAFigureNotMeasured() {
        assertThat(new Goal("peer", Bound.AT_LEAST, 1.5, " ×", null, "").toMarkdown())
                .isEqualTo("| peer | ≥ 1.50 × |  | not measured |");
    }
}
