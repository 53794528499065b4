package io.newswire.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedPlanTest {

    @Test
    void shouldSpreadAMillionSparseParagraphsOverThirtyFiveDays() {
        // When
        FeedPlan plan = new FeedPlan(Density.SPARSE, 1_000_000, 1);

        // Then
        assertThat(plan.articles()).isEqualTo(40_000);
        assertThat(Duration.between(plan.start(), FeedPlan.END)).isBetween(Duration.ofDays(34), Duration.ofDays(35));
    }

    @Test
    void shouldPutFourHundredArticlesOnFiveMinutesWhereItIsDense() {
        // Given
        FeedPlan plan = new FeedPlan(Density.DENSE, 1_000_000, 1);

        // When
        long first = LongStream.range(0, plan.articles())
                .filter(article ->
                        plan.publishedAt(article).isBefore(plan.start().plus(FeedPlan.STRETCH)))
                .count();

        // Then
        assertThat(first).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowItsNewestDateWithoutWritingAnArticle(Density density) {
        // Given
        FeedPlan plan = new FeedPlan(density, 30_030, 7);

        // When
        Instant newest = plan.newest();

        // Then
        assertThat(newest)
                .isEqualTo(LongStream.range(0, plan.articles())
                        .mapToObj(plan::publishedAt)
                        .max(Instant::compareTo)
                        .orElseThrow())
                .isBefore(FeedPlan.END);
    }

    @Test
    void shouldHaveAsManyParagraphsAsWereAskedFor() {
        // When
        FeedPlan plan = new FeedPlan(Density.DENSE, 2_003, 1);

        // Then
        assertThat(LongStream.range(0, plan.articles()).map(plan::paragraphsOf).sum())
                .isEqualTo(2_003);
    }

    @Test
    void shouldRefuseAFeedOfNothing() {
        assertThatThrownBy(() -> new FeedPlan(Density.DENSE, 0, 1)).hasMessage("paragraphs is 0, not 1 to 1000000000");
    }
}
