package io.newswire.streams.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic without a broker: what is appended goes to a sink at once, with the offsets that a broker would give. */
public final class TopicUnderTest {
    private final String name;
    private final long[] next;
    private final TopicFollower.Sink sink;

    public TopicUnderTest(String name, int partitions, TopicFollower.Sink sink) {
        this.name = name;
        this.next = new long[partitions];
        this.sink = sink;
        for (int partition = 0; partition < partitions; partition++) {
            sink.opened(partition, 0, 0);
        }
    }

    /** Appends a record, a tombstone if the value is null, and answers with its offset. */
    public long append(int partition, @Nullable String key, @Nullable String value) {
        long offset = next[partition]++;
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(name, partition, offset, bytes(key), bytes(value));
        sink.take(new ConsumerRecords<>(Map.of(new TopicPartition(name, partition), List.of(record)), Map.of()), end());
        return offset;
    }

    /** The position behind the last record. */
    public OffsetVector end() {
        return OffsetVector.of(next);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
