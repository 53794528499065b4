package io.newswire.producer.articles;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads parts of files and keeps the last few files open.
 *
 * <p>Uses {@link RandomAccessFile} on purpose: an interrupt of the thread would close an NIO channel during a read, but
 * the replay must still deliver what it has read.
 */
final class OpenFiles implements Closeable {

    private static final int MOST = 32;

    private final Map<Path, RandomAccessFile> open = new LinkedHashMap<>(MOST, 0.75f, true);
    private byte[] buffer = new byte[1 << 16];

    /** The bytes of this part, at the start of a buffer that the next call overwrites. */
    byte[] read(Path path, long offset, int length) throws IOException {
        RandomAccessFile file = open.get(path);
        if (file == null) {
            closeEldest();
            file = new RandomAccessFile(path.toFile(), "r");
            open.put(path, file);
        }
        if (length > buffer.length) {
            buffer = new byte[length];
        }
        file.seek(offset);
        file.readFully(buffer, 0, length);
        return buffer;
    }

    private void closeEldest() throws IOException {
        if (open.size() >= MOST) {
            Path eldest = open.keySet().iterator().next();
            RandomAccessFile file = open.remove(eldest);
            if (file != null) {
                file.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (RandomAccessFile file : open.values()) {
            file.close();
        }
        open.clear();
    }
}
