package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.OffsetVector;
import java.io.IOException;
import java.util.Base64;

/**
 * Reads an event stream as it arrives in pieces: counts the events, and notes each cursor with the time at which its
 * piece arrived. It understands HTTP/1.1 with chunks, and no more of an event than its first letters.
 */
final class EventReader {
    private static final int LONGEST_LINE = 4_096;

    private enum Part {
        HEAD,
        CHUNK_SIZE,
        CHUNK
    }

    private final CursorArrivals arrivals = new CursorArrivals();
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private Part part = Part.HEAD;
    private boolean hasStatus;
    private int leftInChunk;
    private long events;
    private long resets;
    private boolean isReady;

    /** Takes the next bytes of the connection. */
    void take(byte[] bytes, int count, long nowMillis) throws IOException {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            boolean isBody = part == Part.CHUNK;
            if (b != '\n') {
                if (length < LONGEST_LINE) {
                    line[length++] = b;
                }
            } else if (isBody) {
                takeEventLine(nowMillis);
                length = 0;
            } else {
                takeLineOfHttp();
                length = 0;
            }
            if (isBody && --leftInChunk == 0) {
                part = Part.CHUNK_SIZE;
            }
        }
    }

    private void takeLineOfHttp() throws IOException {
        String text = new String(line, 0, length, ISO_8859_1).strip();
        if (part == Part.CHUNK_SIZE) {
            if (!text.isEmpty()) { // the empty line ends the chunk before
                leftInChunk = Integer.parseInt(text, 16);
                part = Part.CHUNK;
            }
        } else if (!hasStatus) {
            hasStatus = true;
            if (!text.startsWith("HTTP/1.1 200")) {
                throw new IOException("a client got '" + text + "'");
            }
        } else if (text.isEmpty()) {
            part = Part.CHUNK_SIZE;
        }
    }

    private void takeEventLine(long nowMillis) {
        if (length == 0 || line[0] == 'd') { // data is not looked at
            return;
        }
        if (line[0] == 'i') {
            arrivals.add(nowMillis, offsets(new String(line, 4, length - 4, UTF_8)));
        } else if (line[0] == 'e') {
            String name = new String(line, 7, length - 7, UTF_8);
            switch (name) {
                case "aggregate", "gone", "mention" -> events++;
                case "ready" -> isReady = true;
                case "reset" -> resets++;
                default -> {} // the state of the feed
            }
        }
    }

    /** The offsets in a cursor, which is opaque to other clients. */
    private static OffsetVector offsets(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        return OffsetVector.parse(text.substring(text.lastIndexOf(',') + 1));
    }

    CursorArrivals arrivals() {
        return arrivals;
    }

    /** Aggregates, removals and mentions so far. */
    long events() {
        return events;
    }

    long resets() {
        return resets;
    }

    /** Whether the snapshot is through. */
    boolean isReady() {
        return isReady;
    }
}
