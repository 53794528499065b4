package io.newswire.streams.topology.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The named numbers that a task must not forget, and what its state was built with. */
public final class TaskState {
    public static final long NONE = Long.MIN_VALUE;
    /** Grows by one when the bytes in stores or in the shuffle get another form. */
    private static final long LAYOUT = 2;

    private static final String WINDOWS = "windows";
    private static final String LAYOUT_NAME = "layout";

    private final KeyValueStore<byte[], byte[]> store;

    public TaskState(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    /** The number kept under a name, or {@link #NONE}. */
    public long get(String name) {
        byte[] value = bytes(name);
        return value == null ? NONE : ByteBuffer.wrap(value).getLong();
    }

    public void put(String name, long value) {
        putBytes(name, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    public byte @Nullable [] bytes(String name) {
        return store.get(name.getBytes(StandardCharsets.UTF_8));
    }

    public void putBytes(String name, byte[] value) {
        store.put(name.getBytes(StandardCharsets.UTF_8), value);
    }

    /**
     * Checks that this state can be gone on with.
     *
     * @throws StateUnusable if it was built with other windows, or by another version of this program
     */
    public void requireWindows(String fingerprint) {
        byte[] value = bytes(WINDOWS);
        if (value == null) {
            return;
        }
        if (get(LAYOUT_NAME) != LAYOUT) {
            throw StateUnusable.ofAnotherVersion();
        }
        String built = new String(value, StandardCharsets.UTF_8);
        if (!fingerprint.equals(built)) {
            throw StateUnusable.ofOtherWindows(built, fingerprint);
        }
    }

    /** Stores cannot be written while a task starts, so the windows are noted with its first record. */
    public void noteWindows(String fingerprint) {
        putBytes(WINDOWS, fingerprint.getBytes(StandardCharsets.UTF_8));
        put(LAYOUT_NAME, LAYOUT);
    }
}
