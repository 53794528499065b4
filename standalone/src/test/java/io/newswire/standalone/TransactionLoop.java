package io.newswire.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Commits a transaction on all partitions of a topic, aborts one on half of them, and repeats this until it is closed.
 */
final class TransactionLoop implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final String name;
    private final Set<String> acknowledged;
    private final AtomicInteger committed = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "transactions");
    private volatile boolean isEnding;

    /**
     * Starts the loop in a thread.
     *
     * @param name name of the producer, and prefix of its records' values
     * @param acknowledged receives the value of every record whose commit was acknowledged
     */
    TransactionLoop(
            String address,
            String topic,
            int partitions,
            String transactionalId,
            String name,
            Set<String> acknowledged) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "transactional.id", transactionalId, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.topic = topic;
        this.partitions = partitions;
        this.name = name;
        this.acknowledged = acknowledged;
        producer.initTransactions();
        thread.start();
    }

    int committed() {
        return committed.get();
    }

    /** Ends the loop with one last, aborted transaction. If an earlier one was left open, this abort includes it. */
    @Override
    public void close() {
        isEnding = true;
        try {
            thread.join();
            abort();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            while (!isEnding) {
                commit(name + "-" + committed.get());
                committed.incrementAndGet();
                abort();
            }
        } catch (KafkaException e) {
            System.err.println("transactions of " + name + " end: " + e);
        }
    }

    private void commit(String transaction) {
        producer.beginTransaction();
        send(transaction, partitions);
        producer.commitTransaction();
        for (int partition = 0; partition < partitions; partition++) {
            acknowledged.add(transaction + "-" + partition);
        }
    }

    private void abort() {
        producer.beginTransaction();
        send("aborted", partitions / 2);
        producer.flush();
        producer.abortTransaction();
    }

    private void send(String transaction, int count) {
        for (int partition = 0; partition < count; partition++) {
            byte[] value = (transaction + "-" + partition).getBytes(StandardCharsets.UTF_8);
            Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic, partition, null, value));
        }
    }
}
