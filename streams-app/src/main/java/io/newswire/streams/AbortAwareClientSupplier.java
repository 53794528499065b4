package io.newswire.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives Kafka Streams producers that begin no other transaction once they have aborted one. Streams then gives up all
 * tasks of the thread, makes a new producer and reads again from what is committed.
 *
 * <p>For the maintainer. Under exactly_once_v2 all tasks of a thread write in one transaction. When Streams closes one
 * of them with its work undone (its local state is unclean, say), it aborts that transaction; the other tasks keep their
 * positions and stores, and their next commit moves the offsets past records that no reader will see (Kafka Streams 2.8
 * to 4.4.0, TaskManager.handleCorruption during a rebalance). Fencing is the one answer of a producer upon which
 * Streams gives up every task without losing the thread: it throws TaskMigratedException.
 */
final class AbortAwareClientSupplier extends DefaultKafkaClientSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(AbortAwareClientSupplier.class);

    private final Counter aborted;
    private final Counter refusals;

    AbortAwareClientSupplier(MeterRegistry registry) {
        aborted = Counter.builder("newswire.transactions.aborted")
                .description("Transactions that a thread has aborted; what was in them is read again")
                .register(registry);
        refusals = Counter.builder("newswire.guard.refusals")
                .description("Times that a thread had to give up all its tasks after an aborted transaction")
                .register(registry);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG) == null
                ? super.getProducer(config)
                : new AbortAwareProducer(config);
    }

    private final class AbortAwareProducer extends KafkaProducer<byte[], byte[]> {
        private final String transactionalId;
        private boolean hasAborted;
        private boolean hasRefused;

        AbortAwareProducer(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
            transactionalId = String.valueOf(config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG));
        }

        /** An abort that fails counts as well: the broker aborts the transaction when its time is up. */
        @Override
        public void abortTransaction() {
            hasAborted = true;
            aborted.increment();
            LOG.warn("the transaction of {} is aborted: what was in it is read again", transactionalId);
            super.abortTransaction();
        }

        @Override
        public void beginTransaction() {
            if (hasAborted) {
                tellOnce();
                throw new ProducerFencedException(
                        "a transaction was aborted; what the tasks of this thread hold may not be committed");
            }
            super.beginTransaction();
        }

        /** Each store that is flushed while the tasks are given up tries again. */
        private void tellOnce() {
            if (!hasRefused) {
                hasRefused = true;
                refusals.increment();
                LOG.info("the thread of {} gives up its tasks and reads again from what is committed", transactionalId);
            }
        }
    }
}
