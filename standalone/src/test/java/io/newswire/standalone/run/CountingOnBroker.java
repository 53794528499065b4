package io.newswire.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.StreamsService;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SlowReference;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import io.newswire.streams.topology.state.StateUnusable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the whole table of aggregates against the slow reference, with real transactions. The subclasses provide the
 * broker.
 */
abstract class CountingOnBroker {
    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        feed = new FeedUnderTest(broker, folder, 3);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldGiveTheKnownAnswerOfTheSeeds() throws Exception {
        // Given
        feed.start("one");
        // When
        feed.publishSeeds();
        // Then
        assertThat(feed.finalTable()).isEqualTo(knownAnswer(ReferenceWindow.DEFAULTS));
    }

    /** The counting uses these metrics to detect that it lags; without them it would write as if it never did. */
    @Test
    void shouldHearFromItsConsumersHowMuchWaitsInEachPartition() throws Exception {
        // Given
        StreamsService service = feed.start("one");
        // When
        feed.publishSeeds();
        feed.finalTable();
        // Then
        assertThat(service.metrics()).anySatisfy((name, metric) -> {
            assertThat(name.name()).isEqualTo("records-lag");
            assertThat(name.group()).isEqualTo("consumer-fetch-manager-metrics");
            assertThat(name.tags().get("client-id")).contains("StreamThread").doesNotContain("restore");
            assertThat(metric.metricValue()).isEqualTo(0.0);
        });
        assertThat(service.backlog().unread()).isZero();
    }

    @Test
    void shouldCountNothingTwiceWhenTheSeedsArePublishedAgainAfterARestartWithoutState() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        SortedMap<String, ReferenceAggregate> once = feed.finalTable();
        feed.stopAll();
        // When
        feed.start("elsewhere");
        feed.publishSeeds();
        // Then
        assertThat(feed.finalTable()).isEqualTo(once);
    }

    @Test
    void shouldEqualTheReferenceThroughRebalancesFromOneToThreeInstancesAndBack() throws Exception {
        // Given
        List<Event> events = RandomFeed.of(new Random(11), 400);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        events.forEach(reference::publish);
        feed.start("one");
        int third = events.size() / 3;
        // When
        feed.publish(events.subList(0, third));
        feed.start("two");
        feed.start("three");
        feed.publish(events.subList(third, 2 * third));
        feed.finalTable();
        feed.stopOne();
        feed.stopOne();
        feed.publish(events.subList(2 * third, events.size()));
        // Then
        assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
    }

    @Test
    void shouldRefuseStateThatWasBuiltWithOtherWindows() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        feed.stopAll();
        // When
        StreamsService other = feed.startWithWindow("one", "2h/10m");
        // Then
        await().atMost(FeedUnderTest.PATIENCE).until(other::hasEnded);
        assertThat(catchThrowable(other::throwFailure))
                .isInstanceOf(StateUnusable.class)
                .hasMessageContaining("reset")
                .hasMessageContaining("--application-id");
    }

    @Test
    void shouldRestoreItsStoresFromTheBrokerWhenTheLastRunEndedByAFailure() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        feed.stopAll();
        StreamsService failing = feed.startWithWindow("one", "2h/10m");
        await().atMost(FeedUnderTest.PATIENCE).until(failing::hasEnded);
        feed.stopAll();
        assertThat(feed.state("one").resolve("newswire-running")).exists();
        // When
        feed.start("one");
        feed.publishSeeds();
        // Then
        assertThat(feed.finalTable()).isEqualTo(knownAnswer(ReferenceWindow.DEFAULTS));
        feed.stopAll();
        assertThat(feed.state("one").resolve("newswire-running")).doesNotExist();
    }

    @Test
    void shouldCountAnewWithOtherWindowsAfterAReset() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        CommandRun running = feed.reset("one");
        feed.stopAll();
        // When
        CommandRun reset = feed.reset("one");
        // Then
        assertThat(running.exitCode()).isEqualTo(1);
        assertThat(running.err()).last().asString().contains("still running");
        assertThat(reset.exitCode()).isZero();
        feed.startWithWindow("one", "2d/1h");
        assertThat(feed.finalTable())
                .isEqualTo(knownAnswer(List.of(new ReferenceWindow(Duration.ofDays(2), Duration.ofHours(1)))));
    }

    private static SortedMap<String, ReferenceAggregate> knownAnswer(List<ReferenceWindow> windows) {
        return new SlowReference(windows).aggregates(KnownAnswer.load().events());
    }
}
