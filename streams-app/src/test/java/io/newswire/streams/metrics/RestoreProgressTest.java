package io.newswire.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition PANES = new TopicPartition("newswire-panes-changelog", 0);
    private static final TopicPartition ARTICLES = new TopicPartition("newswire-articles-changelog", 0);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RestoreProgress progress = new RestoreProgress(registry);

    @Test
    void shouldTellOfNothingBeforeARestore() {
        // When, Then
        assertThat(remaining()).isZero();
    }

    @Test
    void shouldTellWhatIsLeftInAllChangelogs() {
        // Given
        progress.onRestoreStart(PANES, "panes", 100, 1_100);
        progress.onRestoreStart(ARTICLES, "articles", 0, 50);

        // When
        progress.onBatchRestored(PANES, "panes", 599, 480);

        // Then
        assertThat(remaining()).isEqualTo(500 + 50);
    }

    @Test
    void shouldForgetARestoreThatHasEndedOrWasTakenAway() {
        // Given
        progress.onRestoreStart(PANES, "panes", 0, 100);
        progress.onRestoreStart(ARTICLES, "articles", 0, 50);

        // When
        progress.onRestoreEnd(PANES, "panes", 100);
        progress.onRestoreSuspended(ARTICLES, "articles", 10);

        // Then
        assertThat(remaining()).isZero();
    }

    private double remaining() {
        return registry.get("newswire.restore.remaining").gauge().value();
    }
}
