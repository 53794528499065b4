package io.newswire.producer.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The properties of the producer's two clients. */
final class ClientProperties {

    /**
     * LZ4 rather than Zstandard, for two reasons. The whole producer needs a quarter less processor time per paragraph.
     * And Kafka's LZ4 works without a native library, which cannot be unpacked in a read-only container. Batches are
     * large enough to compress well, and wait only briefly, so a slow feed is not delayed. The delivery timeout is
     * longer than the restart of a broker; a full buffer waits equally long.
     */
    private static final Map<String, Object> PRODUCER_DEFAULTS = Map.of(
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG, "131072",
            ProducerConfig.LINGER_MS_CONFIG, "20",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "120000",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "120000",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.CLIENT_ID_CONFIG, "newswire-producer");

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:[0-9A-Za-z_]+://)?(?:[0-9A-Za-z._-]+|\\[[0-9A-Za-z%.:]+]):\\d{1,5}");

    private ClientProperties() {}

    static Map<String, Object> producer(KafkaAccess kafka) {
        Map<String, Object> properties = kafka.clientProperties(PRODUCER_DEFAULTS);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return properties;
    }

    static Map<String, Object> admin(KafkaAccess kafka) {
        return kafka.clientProperties(Map.of(AdminClientConfig.CLIENT_ID_CONFIG, "newswire-producer-admin"));
    }

    /** The properties of a consumer without a group that reads a topic from the beginning. */
    static Map<String, Object> consumer(KafkaAccess kafka) {
        Map<String, Object> properties = kafka.clientProperties(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG, "newswire-producer-reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return properties;
    }

    /** The largest request that the producer sends to the broker, in bytes. */
    static int maxRequestSize(KafkaAccess kafka) {
        return new ProducerConfig(producer(kafka)).getInt(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    }

    static List<String> errors(KafkaAccess kafka) {
        List<String> errors = new ArrayList<>();
        for (String server : kafka.bootstrapServers().split(",", -1)) {
            if (!HOST_AND_PORT.matcher(server.strip()).matches()) {
                errors.add("--bootstrap-server: '" + server + "' is not of the form host:port");
            }
        }
        try {
            ProducerConfig config = new ProducerConfig(producer(kafka));
            if (!config.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
                errors.add("-X enable.idempotence=false: the feed would lose its order and its promise");
            }
        } catch (ConfigException e) {
            errors.add("Kafka's producer: " + e.getMessage());
        }
        try {
            AdminClientConfig unused = new AdminClientConfig(admin(kafka));
        } catch (ConfigException e) {
            errors.add("Kafka's admin client: " + e.getMessage());
        }
        return errors;
    }

    /** Properties from the user that neither client knows; they are probably misspelt. */
    static Set<String> unknown(KafkaAccess kafka) {
        Set<String> unknown = new TreeSet<>(kafka.properties().keySet());
        unknown.removeAll(ProducerConfig.configNames());
        unknown.removeAll(AdminClientConfig.configNames());
        return unknown;
    }
}
