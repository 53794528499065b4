package io.newswire.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.streams.topology.InternalTopics;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids an application may have. */
class ApplicationIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"newswire", "newswire-staging", "A_1.b-2", "..."})
    void shouldTakeWhatKafkaTakesForATopic(String name) {
        // When
        ApplicationId id = new ApplicationId(name);
        // Then
        Topic.validate(id.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "/some/folder", "a/b", "a\\b", "a b", "zeitung-ä", "a\n", "a\u001b[2J"})
    void shouldRefuseWhatKafkaDoesNotTake(String name) {
        assertThatThrownBy(() -> new ApplicationId(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no application id");
    }

    @Test
    void shouldLeaveRoomForTheLongestInternalTopic() {
        // Given
        ApplicationId longest = new ApplicationId("n".repeat(ApplicationId.LONGEST));
        // When
        Iterable<String> topics = InternalTopics.of(longest);
        // Then
        assertThat(topics).allSatisfy(Topic::validate);
        assertThatThrownBy(() -> new ApplicationId("n".repeat(ApplicationId.LONGEST + 1)))
                .hasMessageContaining("200 characters");
    }
}
