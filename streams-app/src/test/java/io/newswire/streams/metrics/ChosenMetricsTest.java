package io.newswire.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenMetricsTest {
    @ParameterizedTest
    @CsvSource({
        "newswire.paragraphs, none, false, true",
        "kafka.consumer.fetch.manager.records.lag, news.paragraphs, false, true",
        "kafka.consumer.fetch.manager.records.lag, news_paragraphs, false, false",
        "kafka.consumer.fetch.manager.records.lag, other_topic, false, true",
        "kafka.consumer.fetch.manager.records.lag, news_paragraphs, true, false",
        "kafka.consumer.io.ratio, none, false, false",
        "kafka.consumer.io.ratio, none, true, true",
        "jvm.memory.used, none, false, true",
        "jvm.buffer.count, none, false, false"
    })
    void shouldShowWhatAnOperatorLooksAtAndNothingTwice(String name, String topic, boolean all, boolean isShown) {
        // Given
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new ChosenMetrics(List.of("news.paragraphs", "newswire-panes-changelog"), all));

        // When
        registry.counter(name, "topic", topic).increment();

        // Then
        assertThat(registry.find(name).counter() != null).isEqualTo(isShown);
    }
}
