package io.newswire.streams.audit;

import java.io.ByteArrayOutputStream;

/** Whole numbers in as few bytes as possible: seven bits per byte, the lowest first; the sign is in the lowest bit. */
final class CompactNumbers {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    CompactNumbers add(long number) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** Reads numbers in the order in which they were added. */
    static final class Reader {
        private final byte[] bytes;
        private int next;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return next < bytes.length;
        }

        long next() {
            long value = 0;
            int shift = 0;
            byte part = bytes[next++];
            while (part < 0) {
                value |= (part & 0x7FL) << shift;
                shift += 7;
                part = bytes[next++];
            }
            value |= (long) part << shift;
            return value >>> 1 ^ -(value & 1);
        }
    }
}
