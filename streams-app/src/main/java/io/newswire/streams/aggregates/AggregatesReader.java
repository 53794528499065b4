package io.newswire.streams.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.TopicReader;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code news.aggregates} from its beginning, committed records only, and keeps the newest value of each key; a
 * key whose newest record is a tombstone is gone. A record that is no aggregate is logged and skipped. For one thread.
 */
public final class AggregatesReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AggregatesReader.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TopicReader topic;
    private final NavigableMap<AggregateKey, Aggregate> newest = new TreeMap<>();

    private AggregatesReader(TopicReader topic) {
        this.topic = topic;
    }

    /**
     * Starts to read; the parameters and errors are those of {@link TopicReader#open}.
     */
    public static AggregatesReader open(Map<String, ?> clientConfig, String topic, Duration patience) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("isolation.level", "read_committed");
        return new AggregatesReader(TopicReader.open(config, topic, true, patience));
    }

    /** Takes in what arrives within a time, and says how many records that were. */
    public int poll(Duration timeout) {
        ConsumerRecords<byte[], byte[]> records = topic.poll(timeout);
        for (ConsumerRecord<byte[], byte[]> each : records) {
            take(each);
        }
        return records.count();
    }

    /** Takes in everything that is committed now, and what the transactions that are open now commit. */
    public void readToEnd() {
        Map<TopicPartition, Long> end = topic.end();
        while (!topic.hasReached(end)) {
            poll(PAUSE);
        }
    }

    /** The newest aggregates, in the order of their keys. */
    public Collection<Aggregate> aggregates() {
        return List.copyOf(newest.values());
    }

    @Override
    public void close() {
        topic.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> each) {
        try {
            String key = each.key() == null ? "" : new String(each.key(), UTF_8);
            if (each.value() == null) {
                newest.remove(AggregateKey.parse(key));
            } else {
                Aggregate aggregate = Aggregate.parse(key, new String(each.value(), UTF_8));
                newest.put(aggregate.key(), aggregate);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("skipped {}-{} at {}: {}", each.topic(), each.partition(), each.offset(), e.getMessage());
        }
    }
}
