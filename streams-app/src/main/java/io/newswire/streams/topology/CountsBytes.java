package io.newswire.streams.topology;

import io.newswire.streams.windows.Counts;
import java.nio.ByteBuffer;

/** Counts as 24 bytes: mentions, paragraphs, articles. */
final class CountsBytes {
    private CountsBytes() {}

    static byte[] of(Counts counts) {
        return put(ByteBuffer.allocate(24), counts).array();
    }

    static Counts from(byte[] bytes) {
        return get(ByteBuffer.wrap(bytes));
    }

    static ByteBuffer put(ByteBuffer out, Counts counts) {
        return out.putLong(counts.mentions()).putLong(counts.paragraphs()).putLong(counts.articles());
    }

    static Counts get(ByteBuffer in) {
        return new Counts(in.getLong(), in.getLong(), in.getLong());
    }
}
