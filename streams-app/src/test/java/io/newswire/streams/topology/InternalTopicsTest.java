package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The exact names of the topics that Kafka Streams makes for an application. */
class InternalTopicsTest {
    private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^]]+)]\\)");
    private static final Pattern SHUFFLE = Pattern.compile("Sink: \\S+-repartition-sink \\(topic: (\\S+)\\)");

    @Test
    void shouldBeThoseOfTheGoldenTopology() throws IOException {
        // Given
        String golden = Files.readString(Path.of("src/test/resources/topology.txt"));
        SortedSet<String> expected = new TreeSet<>();
        for (Matcher stores = STORES.matcher(golden); stores.find(); ) {
            for (String store : stores.group(1).split(", ", -1)) {
                expected.add("newswire-" + store + "-changelog");
            }
        }
        for (Matcher shuffle = SHUFFLE.matcher(golden); shuffle.find(); ) {
            expected.add("newswire-" + shuffle.group(1));
        }
        // When
        SortedSet<String> topics = InternalTopics.ofTheTopology(new ApplicationId("newswire"));
        // Then
        assertThat(topics).isEqualTo(expected).anyMatch(topic -> topic.endsWith("-repartition"));
    }

    @Test
    void shouldIncludeWhatEarlierBuildsMade() {
        // When
        SortedSet<String> topics = InternalTopics.of(new ApplicationId("newswire"));
        // Then
        assertThat(topics)
                .contains("newswire-standings-changelog", "newswire-tallies-changelog", "newswire-tallies-repartition")
                .containsAll(InternalTopics.ofTheTopology(new ApplicationId("newswire")));
    }
}
