package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsSettingsTest {
    @ParameterizedTest(name = "-X {0}={1}: {2}")
    @CsvSource({
        "client.id, mine, 60000",
        "max.poll.interval.ms, 300000, 300000",
        "consumer.max.poll.interval.ms, 300000, 300000",
        "main.consumer.max.poll.interval.ms, 300000, 300000"
    })
    void shouldLetAPropertyOfTheUserBeatOurs(String name, String value, String expected) {
        // When
        Properties properties = settings(Map.of(name, value)).streamsProperties();
        // Then
        assertThat(new StreamsConfig(properties)
                        .getMainConsumerConfigs("group", "client", 0)
                        .get("max.poll.interval.ms"))
                .hasToString(expected);
    }

    @Test
    void shouldKeepTheGroupProtocolOfStreamsFromOtherClients() {
        // When
        StreamsSettings settings = settings(Map.of("group.protocol", "streams", "client.id", "x"));

        // Then
        assertThat(settings.clientProperties()).containsEntry("client.id", "x").doesNotContainKey("group.protocol");
        assertThat(settings.streamsProperties()).containsEntry("group.protocol", "streams");
    }

    private static StreamsSettings settings(Map<String, String> kafka) {
        return new StreamsSettings(
                new StreamsSettings.Connection("127.0.0.1:1", kafka),
                new StreamsSettings.FeedTopics("news.", new TopicLayout(1, (short) 1), false),
                new StreamsSettings.Application(new ApplicationId("newswire"), Path.of("state"), 1),
                CountingRules.of(Windows.DEFAULT, Duration.ofSeconds(1), Duration.ofDays(35)),
                WebSettings.local(0));
    }
}
