package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client of the event stream on its own socket; it parses the response as text/event-stream defines. */
final class StreamConnection implements AutoCloseable {
    /**
     * One event. Lines before the first event or between two events, such as a comment, are an event without a name.
     */
    record Event(String name, String data, String id, String comment) {}

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private int status;
    private final Map<String, String> headers = new TreeMap<>();
    private int leftInChunk;
    private String lastId = "";

    private StreamConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static StreamConnection open(int port, String method, String path, List<String> headers) throws IOException {
        StreamConnection connection = new StreamConnection(new Socket(InetAddress.getLoopbackAddress(), port));
        connection.send(method, path, headers);
        connection.readHead();
        return connection;
    }

    static StreamConnection openWithSmallWindow(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        StreamConnection connection = new StreamConnection(socket);
        connection.send("GET", path, List.of());
        connection.readHead();
        return connection;
    }

    private void send(String method, String path, List<String> further) throws IOException {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        further.forEach(line -> text.append(line).append("\r\n"));
        socket.getOutputStream().write(text.append("\r\n").toString().getBytes(ISO_8859_1));
    }

    private void readHead() throws IOException {
        status = Integer.parseInt(rawLine().split(" ", -1)[1]);
        for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Returns the id of the last event, which a browser would send as {@code Last-Event-ID}. */
    String lastId() {
        return lastId;
    }

    /** Reads and returns the next event that has a name. */
    Event next() throws IOException {
        Event event = nextBlock();
        while (event.name().isEmpty()) {
            event = nextBlock();
        }
        return event;
    }

    /** Reads up to the event {@code ready} (inclusive) and returns the events as {@code name data}. */
    List<String> untilReady() throws IOException {
        List<String> events = new ArrayList<>();
        Event event = next();
        while (!event.name().equals("ready")) {
            events.add(event.name() + " " + event.data());
            event = next();
        }
        events.add("ready " + event.data());
        return events;
    }

    /** Reads the lines up to the next empty line and returns them as an event. */
    Event nextBlock() throws IOException {
        String name = "";
        String comment = "";
        List<String> data = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).replaceFirst("^ ", "");
            switch (line.substring(0, colon)) {
                case "event" -> name = value;
                case "data" -> data.add(value);
                case "id" -> lastId = value;
                default -> comment = line;
            }
        }
        return new Event(name, String.join("\n", data), lastId, comment);
    }

    /** Reads a body of known length and returns it as text. */
    String body() throws IOException {
        return new String(in.readNBytes(Integer.parseInt(header("Content-Length"))), UTF_8);
    }

    /** Returns whether the server has closed the connection; discards what it sent before. */
    boolean isClosed() {
        try {
            while (in.read() >= 0) {
                in.skipNBytes(in.available());
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = bodyByte(); b != '\n'; b = bodyByte()) {
            line.write(b);
        }
        return line.toString(UTF_8);
    }

    /** Reads the next byte of the chunked body. */
    private int bodyByte() throws IOException {
        if (leftInChunk == 0) {
            String size = rawLine();
            leftInChunk = Integer.parseInt(size.isEmpty() ? rawLine() : size, 16);
            if (leftInChunk == 0) {
                throw new EOFException("the stream has ended");
            }
        }
        leftInChunk--;
        return read();
    }

    private String rawLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = read(); b != '\n'; b = read()) {
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private int read() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("the connection is closed");
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
