package io.newswire.bench.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.kafka.TopicFollower;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.kafka.TopicReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads what a program has written and committed, and returns in one line what is wrong with it, or null. */
public final class Outputs {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Map<String, Object> client;
    private final TopicNames topics;

    /** Handles one record; its value may be null. */
    private interface Sink {
        void take(byte[] key, byte[] value) throws IOException;
    }

    /** Compares a table with the one that should be there; null if they are equal. */
    private interface Comparison {
        @Nullable
        String difference(Collection<Aggregate> read);
    }

    public Outputs(Map<String, Object> client, TopicNames topics) {
        this.client = new HashMap<>(client);
        this.client.put("isolation.level", "read_committed");
        this.topics = topics;
    }

    public @Nullable String wrongMentions(MentionsDigest expected) throws IOException {
        MentionsDigest[] read = {MentionsDigest.EMPTY};
        readAll(topics.mentions(), (key, value) -> read[0] = read[0].plus(value));
        return read[0].equals(expected) ? null : topics.mentions() + " has " + read[0] + " instead of " + expected;
    }

    public @Nullable String wrongAggregates(RollingReference expected) {
        return difference(expected::difference);
    }

    public @Nullable String wrongAggregates(OwnClockReference expected) {
        return difference(expected::difference);
    }

    private @Nullable String difference(Comparison expected) {
        NewestAggregates table = new NewestAggregates();
        try (TopicFollower follower = TopicFollower.start(client, topics.aggregates(), TIMEOUT, table)) {
            follower.readToEnd();
            return expected.difference(table.aggregates());
        }
    }

    /**
     * Checks the counts of hopping windows. The key is the subject and the start of the window, in the format of Kafka
     * Streams.
     */
    public @Nullable String wrongHopping(HoppingReference expected) throws IOException {
        HoppingReference read = expected.empty();
        try {
            readHopping(read);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        return expected.difference(read);
    }

    private void readHopping(HoppingReference read) throws IOException {
        readAll(topics.aggregates(), (key, value) -> {
            ByteBuffer windowed = ByteBuffer.wrap(key);
            String subject = new String(key, 0, key.length - Long.BYTES, UTF_8);
            read.set(
                    subject,
                    windowed.getLong(key.length - Long.BYTES),
                    ByteBuffer.wrap(value).getLong());
        });
    }

    private void readAll(String name, Sink sink) throws IOException {
        try (TopicReader topic = TopicReader.open(client, name, true, TIMEOUT)) {
            Map<TopicPartition, Long> end = topic.end();
            while (!topic.hasReached(end)) {
                for (ConsumerRecord<byte[], byte[]> each : topic.poll(PAUSE)) {
                    sink.take(each.key(), each.value());
                }
            }
        }
    }
}
