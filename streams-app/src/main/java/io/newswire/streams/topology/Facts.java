package io.newswire.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;

/** The few named facts that a task must not forget: numbers, and the windows its state was built with. */
final class Facts {
    static final long NONE = Long.MIN_VALUE;
    private static final byte[] WINDOWS = "windows".getBytes(StandardCharsets.UTF_8);

    private final KeyValueStore<byte[], byte[]> store;

    Facts(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    long get(String name) {
        byte[] value = store.get(name.getBytes(StandardCharsets.UTF_8));
        return value == null ? NONE : ByteBuffer.wrap(value).getLong();
    }

    void put(String name, long value) {
        store.put(
                name.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /**
     * Checks that this state was built with the windows asked for.
     *
     * @throws WindowsChanged if it was built with others
     */
    void requireWindows(String fingerprint) {
        byte[] value = store.get(WINDOWS);
        if (value != null && !fingerprint.equals(new String(value, StandardCharsets.UTF_8))) {
            throw new WindowsChanged(new String(value, StandardCharsets.UTF_8), fingerprint);
        }
    }

    /** Stores cannot be written while a task starts, so the windows are noted with its first record. */
    void noteWindows(String fingerprint) {
        store.putIfAbsent(WINDOWS, fingerprint.getBytes(StandardCharsets.UTF_8));
    }
}
