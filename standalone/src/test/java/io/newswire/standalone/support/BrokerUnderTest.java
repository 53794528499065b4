package io.newswire.standalone.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker that a test class uses; topic prefixes separate its tests. */
public record BrokerUnderTest(String bootstrapServers) {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    /** Returns a topic prefix that no other test uses, such as {@code test7.}. */
    public String freshPrefix() {
        return "test" + PREFIXES.incrementAndGet() + ".";
    }

    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    public void createTopic(String name, int partitions, Map<String, String> configs) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(configs)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError("topic " + name + " cannot be created", e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** Publishes the records in one transaction and commits it. */
    public void publish(List<ProducerRecord<String, String>> records) {
        try (Producer<String, String> producer = inTransaction(records)) {
            producer.commitTransaction();
        }
    }

    /** Publishes the records in one transaction and aborts it. */
    public void publishAndAbort(List<ProducerRecord<String, String>> records) {
        try (Producer<String, String> producer = inTransaction(records)) {
            producer.flush();
            producer.abortTransaction();
        }
    }

    private Producer<String, String> inTransaction(List<ProducerRecord<String, String>> records) {
        Producer<String, String> producer = transactionalProducer();
        producer.initTransactions();
        producer.beginTransaction();
        for (ProducerRecord<String, String> each : records) {
            Future<RecordMetadata> unused = producer.send(each); // a failed send is reported by the commit
        }
        return producer;
    }

    private Producer<String, String> transactionalProducer() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("transactional.id", "test-" + PREFIXES.incrementAndGet());
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
