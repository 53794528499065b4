package io.newswire.streams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.ParagraphPosition;
import io.newswire.streams.metrics.NewswireMetrics;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindMentionsTest {
    private final NewswireMetrics metrics = new NewswireMetrics(new SimpleMeterRegistry());
    private final MockProcessorContext<byte[], ParagraphOutcome> context = new MockProcessorContext<>();

    static List<RuntimeException> storeFailures() {
        return List.of(
                new InvalidStateStoreException("closed"),
                new ProcessorStateException("the disk is full"),
                new TaskMigratedException("another has it"),
                new TaskCorruptedException(Set.of(new TaskId(0, 0))));
    }

    private static KeyValueStore<?, ?> throwingOnGet(KeyValueStore<?, ?> store, RuntimeException failure) {
        return (KeyValueStore<?, ?>) Proxy.newProxyInstance(
                FindMentionsTest.class.getClassLoader(),
                new Class<?>[] {KeyValueStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("get")) {
                        throw failure;
                    }
                    return method.invoke(store, arguments);
                });
    }

    /** It says something of the task, not of the event: as a dead letter the paragraph would be lost. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("storeFailures")
    void shouldLeaveWhatAStoreThrowsToKafkaStreams(RuntimeException failure) {
        // Given
        StateStore articles = throwingOnGet(MockStores.add(context, "unused"), failure);
        MockProcessorContext<byte[], ParagraphOutcome> failing = new MockProcessorContext<>() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Kafka declares it
            public <S extends StateStore> S getStateStore(String name) {
                return name.equals(NewswireTopology.ARTICLES) ? (S) articles : super.getStateStore(name);
            }
        };
        MockStores.add(failing, NewswireTopology.ARTICLES_BY_DATE);
        MockStores.add(failing, NewswireTopology.READ_POSITIONS);
        failing.addStateStore(new NoCommit(NewswireTopology.BEFORE_COMMIT_OF_READING));
        FindMentions finder =
                new FindMentions(FeedDriver.matcher(), FeedDriver.settings().counting(FeedOnCluster.of(1)), metrics);
        finder.init(failing);
        Event event = new Event("a", 0, Instant.parse("2021-08-10T10:00:00Z"), "Iran waited.");
        // When
        Throwable thrown = catchThrowable(() -> finder.process(new Record<>(event.key(), event.value(), 0)));
        // Then
        assertThat(thrown).isSameAs(failure);
        assertThat(failing.forwarded()).isEmpty();
    }

    @Test
    void shouldSayOnTheMentionsWhereTheParagraphLies() {
        try (FeedDriver feed = new FeedDriver()) {
            // Given
            Instant date = Instant.parse("2021-08-10T10:00:00Z");
            Headers ofAnother = new RecordHeaders().add("newswire.paragraph", "5:77".getBytes(UTF_8));
            // When
            feed.publish(new Event("a", 0, date, "Nobody waited."), ofAnother);
            feed.publish(new Event("a", 1, date, "Iran waited."), ofAnother);
            // Then
            assertThat(feed.mentions()).singleElement().satisfies(each -> {
                assertThat(ParagraphPosition.of(each.headers())).isEqualTo(new ParagraphPosition(0, 1));
                assertThat(each.headers().headers("newswire.paragraph")).hasSize(1);
            });
        }
    }
}
