package io.newswire.streams;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.topology.Counting;
import io.newswire.streams.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/**
 * All that an operator may set of the streams application.
 *
 * @param rules how to count
 */
public record StreamsSettings(
        Connection connection, FeedTopics feed, Application application, CountingRules rules, WebSettings web) {
    /**
     * Where the brokers are.
     *
     * @param properties for the Kafka clients, above the ones this application sets
     */
    public record Connection(String bootstrapServers, Map<String, String> properties) {
        public Connection {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * The topics of the feed.
     *
     * @param layout of those that are created
     * @param create whether those that are missing are created at a start
     */
    public record FeedTopics(String prefix, TopicLayout layout, boolean create) {}

    /**
     * The application and this process of it.
     *
     * @param stateDir where the state stores lie; keep it on a volume, or a killed process stalls its readers
     * @param threads stream threads of this process
     */
    public record Application(ApplicationId id, Path stateDir, int threads) {}

    private static final int ONE_MIB = 1024 * 1024;
    private static final int TRANSACTION_TIMEOUT_MILLIS = 20_000;

    public TopicNames topics() {
        return new TopicNames(feed.prefix());
    }

    /** The name of the application. */
    public String applicationId() {
        return application.id().name();
    }

    private Map<String, String> kafka() {
        return connection.properties();
    }

    /**
     * How the topology counts.
     *
     * @param feed the topic of paragraphs, and the articles that are not counted
     * @throws IllegalArgumentException if a property that should be a number is none
     */
    public Counting counting(FeedOnCluster feed) {
        int largestRecord = producerProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ONE_MIB);
        int timeout = producerProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        return new Counting(
                rules, new Counting.ProducerLimits(largestRecord, Duration.ofMillis(timeout), isExactlyOnce()), feed);
    }

    private int producerProperty(String name, int otherwise) {
        String prefixed = StreamsConfig.producerPrefix(name);
        String value = kafka().getOrDefault(prefixed, kafka().getOrDefault(name, Integer.toString(otherwise)));
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-X " + name + ": '" + value + "' is no whole number", e);
        }
    }

    /** The properties of Kafka Streams: what exactness needs, what the operator adds or changes. */
    public Properties streamsProperties() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
        set.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        set.put(StreamsConfig.STATE_DIR_CONFIG, application.stateDir().toString());
        set.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, application.threads());
        set.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        set.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L * ONE_MIB);
        set.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        set.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) feed.layout().replicationFactor());
        // Dead letters are a sink of the topology; what fails elsewhere must abort, not be skipped.
        set.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        set.put("processing.exception.handler.global.enabled", true);
        set.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        set.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        set.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        // A killed broker may forget who waits to join the group; the client asks again this much and 5 s later.
        set.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), 60_000);
        // What others read without an extra: kafkajs, kafka-python and aiokafka have gzip only. A higher level costs
        // more
        // CPU than it saves bytes.
        set.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
        set.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG), 1);
        set.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        // Above the 13 s that a killed broker needs to come back; a thread that stalls longer is lost (KAFKA-20785).
        set.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MILLIS);
        // To Streams a name with a prefix beats the bare one, whoever has set it.
        kafka().keySet().forEach(name -> {
            set.remove(StreamsConfig.consumerPrefix(name));
            set.remove(StreamsConfig.producerPrefix(name));
        });
        set.putAll(kafka());
        Properties properties = new Properties();
        properties.putAll(set);
        return properties;
    }

    /** The properties of the other clients, such as the admin client. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> set = new LinkedHashMap<>(kafka());
        // They have no group, and plain consumers refuse a protocol that is for Streams alone.
        set.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        set.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        return set;
    }

    public boolean isExactlyOnce() {
        return kafka().getOrDefault(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .equals(StreamsConfig.EXACTLY_ONCE_V2);
    }

    /** One line for the log; secrets are masked. */
    public String describe() {
        String properties = kafka().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> " -X " + entry.getKey() + "=" + SecretProperties.masked(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return "bootstrap-server=" + connection.bootstrapServers() + " topic-prefix=" + feed.prefix()
                + " application-id="
                + applicationId() + " state-dir=" + application.stateDir() + " windows="
                + rules.windows().fingerprint()
                + " emit-interval=" + rules.emitInterval() + " retention=" + rules.retention() + " max-clock-jump="
                + rules.maxClockJump() + " threads=" + application.threads() + " host=" + web.host() + " port="
                + web.port()
                + properties;
    }
}
