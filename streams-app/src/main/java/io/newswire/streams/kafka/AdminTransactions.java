package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks with Kafka's admin client, which is made when it is first needed. For one thread. */
public final class AdminTransactions implements ClusterTransactions {
    private final Supplier<Admin> connect;
    private @Nullable Admin connected;

    /** Asks through the client that {@code connect} makes; {@link #close} closes it. */
    public AdminTransactions(Supplier<Admin> connect) {
        this.connect = connect;
    }

    private Admin admin() {
        if (connected == null) {
            connected = connect.get();
        }
        return connected;
    }

    @Override
    public Map<TopicPartition, StableOffset> stableOffsets(Collection<String> topics)
            throws InterruptedException, ExecutionException {
        List<String> existing = admin().listTopics().names().get().stream()
                .filter(topics::contains)
                .toList();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin().describeTopics(existing)
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(each ->
                                latest.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
        // In this order, a partition that is written to in between looks as if records were hidden, for this look only.
        Map<TopicPartition, Long> stable = offsets(latest, IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> ends = offsets(latest, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, StableOffset> found = new HashMap<>();
        ends.forEach((partition, end) ->
                found.put(partition, new StableOffset(Math.min(end, stable.getOrDefault(partition, end)), end)));
        return found;
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> latest, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin().listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
    }

    @Override
    public List<OpenTransaction> open(Set<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        List<OpenTransaction> open = new ArrayList<>();
        admin().describeProducers(partitions)
                .all()
                .get()
                .forEach((partition, state) -> state.activeProducers()
                        .forEach(producer -> producer.currentTransactionStartOffset()
                                .ifPresent(start -> open.add(new OpenTransaction(
                                        partition, producer.producerId(), producer.producerEpoch(), start)))));
        return open;
    }

    @Override
    public Map<Long, CoordinatedTransaction> coordinated(Set<Long> producerIds)
            throws InterruptedException, ExecutionException {
        Collection<TransactionListing> listed = admin().listTransactions(
                        new ListTransactionsOptions().filterProducerIds(producerIds))
                .all()
                .get();
        Map<String, TransactionDescription> described = admin().describeTransactions(
                        listed.stream().map(TransactionListing::transactionalId).toList())
                .all()
                .get();
        Map<Long, CoordinatedTransaction> known = new HashMap<>();
        described.forEach((id, transaction) -> known.put(
                transaction.producerId(),
                new CoordinatedTransaction(
                        id, transaction.state(), Duration.ofMillis(transaction.transactionTimeoutMs()))));
        return known;
    }

    @Override
    public void close() {
        if (connected != null) {
            connected.close(Duration.ofSeconds(5));
        }
    }
}
