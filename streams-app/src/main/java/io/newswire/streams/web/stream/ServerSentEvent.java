package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Writes the format text/event-stream. */
final class ServerSentEvent {
    static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(US_ASCII);

    /** How long a browser waits before it connects again, in ms. */
    static final byte[] RETRY = "retry: 2000\n\n".getBytes(US_ASCII);

    private static final byte[] DATA = "data: ".getBytes(US_ASCII);

    private ServerSentEvent() {}

    /** An event; each line of the data, with any line end, becomes a {@code data:} line. */
    static byte[] of(String name, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 40);
        out.writeBytes(("event: " + name + "\n").getBytes(US_ASCII));
        int start = 0;
        for (int i = 0; i <= data.length; i++) {
            if (i == data.length || data[i] == '\n' || data[i] == '\r') {
                out.writeBytes(DATA);
                out.write(data, start, i - start);
                out.write('\n');
                boolean isOneEnd = i + 1 < data.length && data[i] == '\r' && data[i + 1] == '\n';
                i += isOneEnd ? 1 : 0;
                start = i + 1;
            }
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** The {@code id:} line before an event, with the cursor after the event. */
    static byte[] id(String cursor) {
        return ("id: " + cursor + "\n").getBytes(US_ASCII);
    }
}
