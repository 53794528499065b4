package io.newswire.standalone.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SeedFolder;
import io.newswire.streams.reference.SlowReference;
import io.newswire.streams.topology.AggregateJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests one feed in containers, beginning with the build of its images. The tests are ordered: each continues with the
 * state that the previous one left.
 */
@ExtendWith(ComposeAnswers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ComposeIT {
    private static final String GROUP = "newswire";

    private final SortedMap<String, ReferenceAggregate> knownAnswer = new SlowReference(ReferenceWindow.DEFAULTS)
            .aggregates(KnownAnswer.load().events());
    private final ComposeProject feed =
            new ComposeProject(SeedFolder.find().path().resolveSibling(""), Path.of("target", "compose.log"));

    @BeforeAll
    void build() {
        feed.build();
    }

    @AfterAll
    void takeDown() {
        feed.close();
    }

    @Test
    @Order(1)
    void shouldShowTheKnownAnswerOnTheConsole() {
        // When
        feed.replay(1);

        // Then
        assertThat(differencesFromTheKnownAnswer()).isEmpty();
        assertThat(List.of("topics", "streams-app", "producer"))
                .allSatisfy(service -> assertThat(feed.log(service))
                        .as("log of %s at the first start", service)
                        .noneMatch(line -> line.matches(".* (WARN|ERROR|FATAL) .*")));
    }

    @Test
    @Order(2)
    void shouldCountNothingTwiceWhenThreeReplicasReadTheSeedsAgain() {
        // When
        feed.replay(3);

        // Then
        assertThat(differencesFromTheKnownAnswer()).isEmpty();
    }

    @Test
    @Order(3)
    void shouldCountNothingTwiceWhenBroughtUpAgain() {
        // Given
        feed.stop();

        // When
        feed.replay(3);

        // Then
        assertThat(differencesFromTheKnownAnswer()).isEmpty();
    }

    private List<String> differencesFromTheKnownAnswer() {
        SortedMap<String, ReferenceAggregate> counted = countedToTheEnd();
        return Stream.concat(knownAnswer.keySet().stream(), counted.keySet().stream())
                .sorted()
                .distinct()
                .filter(key -> !Objects.equals(counted.get(key), knownAnswer.get(key)))
                .map(key -> key + " is " + counted.get(key) + ", not " + knownAnswer.get(key))
                .toList();
    }

    /**
     * Returns the final aggregates: waits until all input is read and committed and no output is pending, then reads
     * the console.
     */
    private SortedMap<String, ReferenceAggregate> countedToTheEnd() {
        PendingWork pending = new PendingWork(feed.metricsAddresses());
        try (FeedLag lag = new FeedLag(feed.bootstrapServer())) {
            await("all is read, committed and written")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> lag.of(GROUP) == 0 && pending.now() == 0);
        }
        return table(feed.console());
    }

    /**
     * Returns the table that results from lines of key, tab and value: the newest value of each key; {@code null}
     * removes it.
     */
    private static SortedMap<String, ReferenceAggregate> table(List<String> lines) {
        SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
        for (String line : lines) {
            String[] record = line.split("\t", 2);
            assertThat(record).as("key and value of %s", line).hasSize(2);
            if (record[1].equals("null")) {
                table.remove(record[0]);
            } else {
                table.put(record[0], AggregateJson.read(record[1].getBytes(UTF_8)));
            }
        }
        return table;
    }
}
