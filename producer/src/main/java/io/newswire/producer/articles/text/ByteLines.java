package io.newswire.producer.articles.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the lines of a stream as parts of one buffer, with their number and offset. A line ends at LF, CR or CRLF. A
 * byte order mark at the start is skipped. A line that is longer than the limit is skipped and marked.
 *
 * <p>Bytes are read only when the buffer holds no whole line, so a line from a pipe is returned as soon as it is there.
 */
public final class ByteLines {

    public static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 18];
    private int from;
    private int to;
    private long offsetOfBuffer;
    private boolean afterCarriageReturn;

    private long line;
    private long offset;
    private int start;
    private int length;
    private boolean tooLong;

    public ByteLines(InputStream in) {
        this(in, LONGEST);
    }

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end of the stream. */
    public boolean next() throws IOException {
        if (line == 0) {
            skipByteOrderMark();
        }
        if (afterCarriageReturn && has(1) && buffer[from] == '\n') {
            from++;
        }
        afterCarriageReturn = false;
        offset = offsetOfBuffer + from;
        tooLong = false;
        int scanned = 0;
        while (true) {
            int end = indexOfLineEnd(from + scanned);
            if (end >= 0) {
                return take(end, end + 1);
            }
            scanned = to - from;
            if (scanned > longest) {
                tooLong = true;
                from = to;
                scanned = 0;
            }
            if (!fill()) {
                return (to > from || tooLong) && take(to, to);
            }
        }
    }

    private boolean take(int end, int nextLine) {
        line++;
        start = from;
        length = end - from;
        if (length > longest) {
            tooLong = true;
        }
        afterCarriageReturn = nextLine > end && buffer[end] == '\r';
        from = nextLine;
        return true;
    }

    private int indexOfLineEnd(int first) {
        for (int i = first; i < to; i++) {
            byte b = buffer[i];
            if (b == '\n' || b == '\r') {
                return i;
            }
        }
        return -1;
    }

    private void skipByteOrderMark() throws IOException {
        if (has(3)
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF) {
            from += 3;
        }
    }

    private boolean has(int bytes) throws IOException {
        while (to - from < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            offsetOfBuffer += from;
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read >= 0;
    }

    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    public long offset() {
        return offset;
    }

    public long line() {
        return line;
    }

    public boolean tooLong() {
        return tooLong;
    }
}
