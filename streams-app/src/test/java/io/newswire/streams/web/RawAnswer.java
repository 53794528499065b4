package io.newswire.streams.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** An HTTP response read from a plain socket, so that no client adds or hides a header or follows a redirect. */
public record RawAnswer(int status, Map<String, String> headers, byte[] body) {
    /** Sends a request with the headers that HTTP requires; the server closes the connection after the response. */
    public static RawAnswer of(int port, String method, String path, String... headers) throws IOException {
        StringBuilder lines = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return ofBytes(port, lines.append("\r\n").toString().getBytes(ISO_8859_1));
    }

    /** Sends the bytes unchanged. */
    public static RawAnswer ofBytes(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static RawAnswer read(byte[] all) {
        String text = new String(all, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        byte[] body = text.substring(end + 4).getBytes(ISO_8859_1);
        boolean isChunked = "chunked".equals(headers.get("transfer-encoding"));
        return new RawAnswer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, isChunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        String text = new String(chunks, ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line), 16);
            out.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return out.toByteArray();
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** Returns the decompressed body. */
    public String gunzipped() throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
