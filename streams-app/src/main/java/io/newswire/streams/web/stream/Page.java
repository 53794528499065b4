package io.newswire.streams.web.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What is written at once: lines that are no event, and events, the last of which carries the cursor. */
final class Page {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<byte[]> events = new ArrayList<>();
    private byte[] id = new byte[0];

    /** Adds what is no event, such as a comment; it stands before all events. */
    void addLine(byte[] line) {
        lines.writeBytes(line);
    }

    void add(byte[] event) {
        events.add(event);
    }

    void setCursor(Cursor cursor) {
        id = ServerSentEvent.id(cursor.toString());
    }

    boolean isEmpty() {
        return lines.size() == 0 && events.isEmpty();
    }

    int events() {
        return events.size();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
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
