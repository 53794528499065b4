package io.newswire.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The store key of one pane of one subject: its name, a zero byte, the pane; panes of a subject lie in order. */
record PaneKey(String subject, long pane) {
    private static final int TAIL = 1 + Long.BYTES;

    static PaneKey from(byte[] key) {
        int length = key.length - TAIL;
        return new PaneKey(
                new String(key, 0, length, StandardCharsets.UTF_8),
                // the flipped sign lets dates before 1970 sort before those after it
                ByteBuffer.wrap(key).getLong(length + 1) ^ Long.MIN_VALUE);
    }

    byte[] toBytes() {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + TAIL)
                .put(name)
                .put((byte) 0)
                .putLong(pane ^ Long.MIN_VALUE)
                .array();
    }
}
