package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.aggregates.AggregateKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A new value for a key of the aggregates, or its removal, with the position in the topic. */
public final class Change {
    private final AggregateKey key;
    private final int partition;
    private final long offset;
    private final boolean isRemoval;

    /** Null for a removal and after a newer change of the key: then a client needs the newer one only. */
    private volatile @Nullable Supplier<byte[]> json;

    /** Its number in the log; 0 before it was appended. Guarded by the log. */
    long number;

    /** Whether the log has a newer change of the same key. Guarded by the log. */
    private boolean isSuperseded;

    /** The bytes of the event while the cache keeps them. */
    volatile byte @Nullable [] cachedEvent;

    private Change(AggregateKey key, int partition, long offset, @Nullable Supplier<byte[]> json) {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("no position in a topic: " + partition + " at " + offset);
        }
        this.key = key;
        this.partition = partition;
        this.offset = offset;
        this.json = json;
        isRemoval = json == null;
    }

    /**
     * A new value.
     *
     * @param json the data for clients, in one or more lines; computed only when a client needs it, perhaps several
     *     times
     */
    public static Change of(AggregateKey key, int partition, long offset, Supplier<byte[]> json) {
        return new Change(key, partition, offset, json);
    }

    /** The removal of a key. */
    public static Change removal(AggregateKey key, int partition, long offset) {
        return new Change(key, partition, offset, null);
    }

    AggregateKey key() {
        return key;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    boolean isRemoval() {
        return isRemoval;
    }

    boolean isSuperseded() {
        return isSuperseded;
    }

    /** Says that there is a newer change of the key, and drops the value. */
    void supersede() {
        isSuperseded = true;
        json = null;
        cachedEvent = null;
    }

    /** The bytes of the event for clients; null if it is a value that a newer change of the key has superseded. */
    byte @Nullable [] event() {
        Supplier<byte[]> value = json;
        if (value != null) {
            return ServerSentEvent.of("aggregate", value.get());
        }
        if (!isRemoval) {
            return null;
        }
        ObjectNode gone = JsonNodeFactory.instance
                .objectNode()
                .put("kind", key.kind().toString())
                .put("id", key.id())
                .put("window", key.window().toString());
        return ServerSentEvent.of("gone", gone.toString().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return key + (isRemoval() ? " removed" : "") + " at " + partition + ":" + offset;
    }
}
