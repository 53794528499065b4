package io.newswire.streams.topology.state;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import java.util.Arrays;

/**
 * Counts of subjects in one pane as bytes: they cross the shuffle in this form, and the second stage stores them in it. A
 * subject may have several lines; its counts are their sum. Two batches joined end to end are a batch.
 *
 * <p>A line is four numbers (mentions, paragraphs, articles, length of the subject), seven bits to a byte, low ones first,
 * and the subject in UTF-8.
 */
public final class CountBatch {
    /** Takes one line of a batch. */
    public interface Reader {
        void line(SubjectKey subject, Counts counts);
    }

    private byte[] bytes = new byte[256];
    private int size;

    public void add(SubjectKey subject, Counts counts) {
        byte[] name = subject.toBytes();
        int most = size + 4 * 10 + name.length;
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
        }
        number(counts.mentions());
        number(counts.paragraphs());
        number(counts.articles());
        number(name.length);
        System.arraycopy(name, 0, bytes, size, name.length);
        size += name.length;
    }

    /** Adds the lines of another batch. */
    public void add(byte[] lines) {
        if (size + lines.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + lines.length, 2 * bytes.length));
        }
        System.arraycopy(lines, 0, bytes, size, lines.length);
        size += lines.length;
    }

    private void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Reads every line, in the order in which they were written. */
    public static void read(byte[] sheet, Reader reader) {
        Cursor at = new Cursor(sheet);
        while (at.next < sheet.length) {
            Counts counts = new Counts(at.number(), at.number(), at.number());
            reader.line(at.subject(Math.toIntExact(at.number())), counts);
        }
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int next;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0;
            int shift = 0;
            byte part = bytes[next++];
            while (part < 0) {
                value |= (part & 0x7FL) << shift;
                shift += 7;
                part = bytes[next++];
            }
            return value | (long) part << shift;
        }

        SubjectKey subject(int length) {
            next += length;
            return SubjectKey.parse(bytes, next - length, length);
        }
    }
}
