package io.newswire.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HangingTransactionSearchTest {
    private static final TopicPartition MENTIONS_3 = new TopicPartition("news.mentions", 3);
    private static final List<String> TOPICS = List.of("news.mentions");
    private static final long SECOND = 1_000_000_000;

    private final Cluster cluster = new Cluster();
    private final HangingTransactionSearch search =
            new HangingTransactionSearch(cluster, Duration.ofSeconds(35), () -> cluster.nanoTime);

    @Test
    void shouldAskNothingWhileEverythingCanBeRead() throws Exception {
        // Given
        cluster.offset = new StableOffset(90, 90);
        // When
        List<HangingTransaction> hanging = search.look(TOPICS);
        // Then
        assertThat(hanging).isEmpty();
        assertThat(search.isAnythingHidden()).isFalse();
        assertThat(cluster.questions).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETE_COMMIT", "COMPLETE_ABORT", "EMPTY"})
    void shouldFindAtOnceWhatIsOpenAfterItsCoordinatorIsDoneWithIt(TransactionState state) throws Exception {
        // Given
        cluster.open(7, 14_514);
        cluster.coordinated(7, state);
        // When
        List<HangingTransaction> hanging = search.look(TOPICS);
        // Then
        assertThat(hanging).singleElement().satisfies(each -> {
            assertThat(each.describe())
                    .isEqualTo("news.mentions-3: 3 offsets from 87 to 90 cannot be read: the transaction of producer id"
                            + " 7 (app-7) is open there, and its coordinator says " + state
                            + ": nothing will end it");
            assertThat(each.remedy())
                    .contains("abort --topic news.mentions --partition 3 --start-offset 14514")
                    .contains("4.3.0, 4.3.1 and 4.4.0");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ONGOING", "PREPARE_COMMIT", "PREPARE_ABORT"})
    void shouldLeaveATransactionTheTimeItMayLast(TransactionState state) throws Exception {
        // Given
        cluster.open(7, 87);
        cluster.coordinated(7, state);
        search.look(TOPICS);
        // When
        cluster.nanoTime += 70 * SECOND;
        List<HangingTransaction> within = search.look(TOPICS);
        cluster.nanoTime += 6 * SECOND;
        List<HangingTransaction> beyond = search.look(TOPICS);
        // Then
        assertThat(within).isEmpty();
        assertThat(beyond).hasSize(1);
    }

    @Test
    void shouldNotTakeForHangingWhatIsGoneWhenLookedAtAgain() throws Exception {
        // Given
        cluster.open(7, 87);
        cluster.coordinated(7, TransactionState.COMPLETE_COMMIT);
        cluster.endsAfterAnswers = 1;
        // Then
        assertThat(search.look(TOPICS)).isEmpty();
        assertThat(search.isAnythingHidden()).isTrue();
    }

    @Test
    void shouldFindWhatStandsStillWithoutACoordinatorThatTells() throws Exception {
        // Given
        cluster.open(7, 87);
        search.look(TOPICS);
        // When
        cluster.nanoTime += 36 * SECOND;
        List<HangingTransaction> hanging = search.look(TOPICS);
        // Then
        assertThat(hanging)
                .singleElement()
                .satisfies(each -> assertThat(each.describe())
                        .endsWith("producer id 7 is open for longer than it may last, and no coordinator tells of it"));
    }

    @Test
    void shouldStartAnewWhenTheStableOffsetMoves() throws Exception {
        // Given
        cluster.open(7, 87);
        search.look(TOPICS);
        cluster.nanoTime += 30 * SECOND;
        cluster.offset = new StableOffset(88, 95);
        search.look(TOPICS);
        // When
        cluster.nanoTime += 30 * SECOND;
        // Then
        assertThat(search.look(TOPICS)).isEmpty();
    }

    @Test
    void shouldGoByTimeAloneWhereItMayNotAsk() throws Exception {
        // Given
        cluster.refuses = true;
        search.look(TOPICS);
        // When
        cluster.nanoTime += 36 * SECOND;
        List<HangingTransaction> hanging = search.look(TOPICS);
        // Then
        assertThat(cluster.questions).isEqualTo(1);
        assertThat(hanging).singleElement().satisfies(each -> {
            assertThat(each.describe()).endsWith("does not move, for longer than a transaction may last");
            assertThat(each.remedy()).contains("--start-offset 87");
        });
    }

    @Test
    void shouldMakeTheApplicationNotReadyAndCountUntilItIsGone() throws Exception {
        // Given
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (TransactionWatch watch = new TransactionWatch(cluster, search, TOPICS, registry)) {
            assertThat(hanging(registry)).isZero();
            cluster.open(7, 87);
            cluster.coordinated(7, TransactionState.COMPLETE_COMMIT);
            // When
            watch.look();
            // Then
            assertThat(watch.problem()).contains("news.mentions-3").contains("CompleteCommit");
            assertThat(hanging(registry)).isEqualTo(1);
            // When
            cluster.offset = new StableOffset(90, 90);
            watch.look();
            // Then
            assertThat(watch.problem()).isNull();
            assertThat(hanging(registry)).isZero();
        }
    }

    private static double hanging(SimpleMeterRegistry registry) {
        return registry.get("newswire.transactions.hanging").gauge().value();
    }

    /** One partition of which three offsets are hidden. */
    private static final class Cluster implements ClusterTransactions {
        private StableOffset offset = new StableOffset(87, 90);
        private final List<OpenTransaction> open = new ArrayList<>();
        private final Map<Long, CoordinatedTransaction> coordinated = new HashMap<>();
        private int endsAfterAnswers = Integer.MAX_VALUE;
        private boolean refuses;
        private int questions;
        private long nanoTime = 5;

        void open(long producerId, long startOffset) {
            open.add(new OpenTransaction(MENTIONS_3, producerId, 0, startOffset));
        }

        void coordinated(long producerId, TransactionState state) {
            coordinated.put(producerId, new CoordinatedTransaction("app-" + producerId, state, Duration.ofSeconds(60)));
        }

        @Override
        public Map<TopicPartition, StableOffset> stableOffsets(Collection<String> topics) {
            return Map.of(MENTIONS_3, offset);
        }

        @Override
        public List<OpenTransaction> open(Set<TopicPartition> partitions) throws ExecutionException {
            questions++;
            if (refuses) {
                throw new ExecutionException(new TopicAuthorizationException("not authorised"));
            }
            return questions > endsAfterAnswers ? List.of() : List.copyOf(open);
        }

        @Override
        public Map<Long, CoordinatedTransaction> coordinated(Set<Long> producerIds) {
            return Map.copyOf(coordinated);
        }

        @Override
        public void close() {}
    }
}
