package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for transactions that nothing will end. While all partitions can be read to their ends, a look costs two
 * requests per broker. For one thread.
 *
 * <p>For the maintainer. A coordinator calls a transaction complete only when every partition has its marker. So one
 * that is open at the leader before and after the coordinator has said so has lost its marker for good: no time has to
 * pass. Where the coordinator may not be asked, or does not know the producer, only time tells: the last stable offset
 * has not moved for longer than a transaction may last. What is not listed may also be hidden from us by ACLs, so it
 * proves nothing by itself.
 */
public final class HangingTransactionSearch {
    /** The coordinator looks for transactions to abort every 10 s, and its markers take a moment. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactionSearch.class);

    private final ClusterTransactions cluster;
    private final Duration timeout;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, Standstill> standing = new HashMap<>();
    private boolean mayAsk = true;

    private record Standstill(long stable, long sinceNanos) {}

    private record Answers(List<OpenTransaction> open, Map<Long, CoordinatedTransaction> coordinated) {
        static final Answers NONE = new Answers(List.of(), Map.of());
    }

    /**
     * Searches in a cluster.
     *
     * @param timeout how long a transaction may last where the coordinator does not say
     */
    public HangingTransactionSearch(ClusterTransactions cluster, Duration timeout) {
        this(cluster, timeout.plus(GRACE), System::nanoTime);
    }

    HangingTransactionSearch(ClusterTransactions cluster, Duration timeout, LongSupplier nanoTime) {
        this.cluster = cluster;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    /** How long an end that cannot be read must stand still before it is called hanging. */
    public Duration patience() {
        return timeout;
    }

    /** Whether the last look saw something that cannot be read yet. */
    public boolean isAnythingHidden() {
        return !standing.isEmpty();
    }

    /** Looks once at the partitions of these topics. */
    public List<HangingTransaction> look(Collection<String> topics) throws InterruptedException, ExecutionException {
        Map<TopicPartition, StableOffset> hidden = new HashMap<>(cluster.stableOffsets(topics));
        hidden.values().removeIf(offset -> offset.hidden() == 0);
        standing.keySet().retainAll(hidden.keySet());
        if (hidden.isEmpty()) {
            return List.of();
        }
        long now = nanoTime.getAsLong();
        hidden.forEach((partition, offset) -> standing.merge(
                partition,
                new Standstill(offset.stable(), now),
                (before, after) -> before.stable() == after.stable() ? before : after));
        Answers answers = ask(hidden.keySet());
        List<HangingTransaction> hanging = new ArrayList<>();
        hidden.forEach((partition, offset) -> {
            HangingTransaction found = judge(partition, offset, answers, now);
            if (found != null) {
                hanging.add(found);
            }
        });
        hanging.sort((a, b) -> a.partition().toString().compareTo(b.partition().toString()));
        return hanging;
    }

    private Answers ask(Set<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        if (!mayAsk) {
            return Answers.NONE;
        }
        try {
            List<OpenTransaction> before = cluster.open(partitions);
            if (before.isEmpty()) {
                return Answers.NONE;
            }
            Map<Long, CoordinatedTransaction> coordinated = cluster.coordinated(
                    before.stream().map(OpenTransaction::producerId).collect(Collectors.toSet()));
            Set<OpenTransaction> still = new HashSet<>(before);
            still.retainAll(cluster.open(partitions));
            return new Answers(List.copyOf(still), coordinated);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException || e.getCause() instanceof UnsupportedVersionException) {
                mayAsk = false;
                LOG.warn(
                        "transactions cannot be described ({}): one that hangs is noticed only when it has stood for {}",
                        e.getCause().getMessage(),
                        timeout);
                return Answers.NONE;
            }
            throw e;
        }
    }

    private @Nullable HangingTransaction judge(
            TopicPartition partition, StableOffset offset, Answers answers, long now) {
        OpenTransaction oldest = null;
        for (OpenTransaction each : answers.open()) {
            if (each.partition().equals(partition) && (oldest == null || each.startOffset() < oldest.startOffset())) {
                oldest = each;
            }
        }
        CoordinatedTransaction coordinated =
                oldest == null ? null : answers.coordinated().get(oldest.producerId());
        Standstill since = standing.get(partition);
        Duration mayLast = coordinated == null ? timeout : coordinated.timeout().plus(GRACE);
        boolean isTooLong = since != null && now - since.sinceNanos() > mayLast.toNanos();
        boolean isOver = coordinated != null && coordinated.isOver();
        return isOver || isTooLong ? new HangingTransaction(partition, offset, oldest, coordinated) : null;
    }
}
