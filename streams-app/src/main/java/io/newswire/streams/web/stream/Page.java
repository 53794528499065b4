package io.newswire.streams.web.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written at once: lines without an event, then events; the last event has the cursor. */
final class Page {
    private static final int ROOM_FOR_THE_ID = 512;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<byte[]> events = new ArrayList<>();
    private byte[] id = new byte[0];
    private int count;
    private int length = ROOM_FOR_THE_ID;

    /** Adds a line that is not an event, such as a comment; such lines come before all events. */
    void addLine(byte[] line) {
        lines.writeBytes(line);
        length += line.length;
    }

    /** Adds an event; null adds nothing. */
    void add(byte @Nullable [] event) {
        if (event == null) {
            return;
        }
        events.add(event);
        length += event.length;
        count++;
    }

    /** Adds events that were written out before. */
    void add(SharedPages.SharedPage shared) {
        if (shared.changes() > 0) {
            events.add(shared.bytes());
            length += shared.bytes().length;
            count += shared.changes();
        }
    }

    void setCursor(Cursor cursor) {
        id = ServerSentEvent.id(cursor.toString());
    }

    boolean isEmpty() {
        return lines.size() == 0 && events.isEmpty();
    }

    int events() {
        return count;
    }

    /** The bytes to write; whoever calls this must not change them. */
    byte[] bytes() {
        if (lines.size() == 0 && id.length == 0 && events.size() == 1) {
            return events.get(0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        out.writeBytes(lines.toByteArray());
        for (int i = 0; i < events.size(); i++) {
            if (i == events.size() - 1) {
                out.writeBytes(id);
            }
            out.writeBytes(events.get(i));
        }
        return out.toByteArray();
    }
}
