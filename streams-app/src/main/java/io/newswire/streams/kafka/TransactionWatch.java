package io.newswire.streams.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for hanging transactions in the background, for as long as the application runs: an error in the log for each
 * partition, once, with the way out; the gauge {@code newswire.transactions.hanging}; and {@link #problem}.
 */
public final class TransactionWatch implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(TransactionWatch.class);

    private final ClusterTransactions cluster;
    private final HangingTransactionSearch search;
    private final Collection<String> topics;
    private final ScheduledExecutorService thread;
    private volatile Map<TopicPartition, HangingTransaction> hanging = Map.of();

    TransactionWatch(
            ClusterTransactions cluster,
            HangingTransactionSearch search,
            Collection<String> topics,
            MeterRegistry registry) {
        this.cluster = cluster;
        this.search = search;
        this.topics = List.copyOf(topics);
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "transaction-watch");
            daemon.setDaemon(true);
            return daemon;
        });
        Gauge.builder("newswire.transactions.hanging", this, watch -> watch.hanging.size())
                .description("Partitions whose end cannot be read because of a transaction that nothing will end")
                .register(registry);
    }

    /**
     * Starts to watch.
     *
     * @param clientProperties of the cluster, as for any client
     * @param topics those that are not there yet are looked at once they are
     * @param timeout of the transactions of this application
     */
    public static TransactionWatch start(
            Map<String, Object> clientProperties, Collection<String> topics, Duration timeout, MeterRegistry registry) {
        ClusterTransactions cluster = new AdminTransactions(() -> Admin.create(clientProperties));
        TransactionWatch watch =
                new TransactionWatch(cluster, new HangingTransactionSearch(cluster, timeout), topics, registry);
        ScheduledFuture<?> unused = watch.thread.scheduleWithFixedDelay( // lookOrWait reports what fails
                watch::lookOrWait, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** What hangs, in a sentence; null while nothing does. */
    public @Nullable String problem() {
        Map<TopicPartition, HangingTransaction> now = hanging;
        return now.isEmpty()
                ? null
                : now.values().stream()
                        .map(HangingTransaction::describe)
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    /** A broker that does not answer is told of by the clients that need it; the next look asks again. */
    private void lookOrWait() {
        try {
            look();
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("cannot look for hanging transactions now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("looking for hanging transactions failed; the next look is in {}", PERIOD, e);
        }
    }

    void look() throws InterruptedException, ExecutionException {
        Map<TopicPartition, HangingTransaction> before = hanging;
        Map<TopicPartition, HangingTransaction> now = search.look(topics).stream()
                .collect(Collectors.toUnmodifiableMap(HangingTransaction::partition, each -> each));
        hanging = now;
        now.forEach((partition, each) -> {
            if (!before.containsKey(partition)) {
                LOG.error("{}; {}", each.describe(), each.remedy());
            }
        });
        before.keySet().forEach(partition -> {
            if (!now.containsKey(partition)) {
                LOG.info("{}: can be read to its end again", partition);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.debug("a look for hanging transactions is cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cluster.close();
    }
}
