package io.newswire.producer.articles.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses gzip, bzip2 and zstd, known by their first bytes, also files with several members. Fails if the output
 * is larger than the given multiple of the input, since a few kilobytes can expand to terabytes.
 */
public final class Expansion {

    /** Text usually expands 3 to 10 times, very regular logs 100 times. */
    public static final int DEFAULT_LIMIT = 500;

    /** This much output is allowed for any input. */
    private static final long ALWAYS_ALLOWED = 16 << 20;

    private Expansion() {}

    /**
     * The decompressed bytes, or null if the input is not compressed. {@code first} holds the first bytes of
     * {@code in}.
     */
    public static @Nullable InputStream of(InputStream in, byte[] first, int limit) throws IOException {
        Counted compressed = new Counted(in);
        if (startsWith(first, 0x1F, 0x8B)) {
            return new Limited(
                    GzipCompressorInputStream.builder()
                            .setInputStream(compressed)
                            .setDecompressConcatenated(true)
                            .get(),
                    compressed,
                    limit);
        }
        if (startsWith(first, 'B', 'Z', 'h')) {
            return new Limited(new BZip2CompressorInputStream(compressed, true), compressed, limit);
        }
        if (startsWith(first, 0x28, 0xB5, 0x2F, 0xFD)) {
            return new Limited(new ZstdCompressorInputStream(compressed), compressed, limit);
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final Counted compressed;
        private final int limit;
        private long count;

        private Limited(InputStream in, Counted compressed, int limit) {
            super(in);
            this.compressed = compressed;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > ALWAYS_ALLOWED && count / limit > compressed.count) {
                throw new IOException("expands to more than " + limit + " times its size, see --max-expansion");
            }
            return read;
        }
    }
}
