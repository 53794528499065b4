package io.newswire.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What one connection to the event stream got, up to the event {@code ready}.
 *
 * @param names of the events, in order
 * @param cursor of the last event
 */
record StreamSession(List<String> names, List<String> data, String cursor) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Connects and reads until everything is there; an empty cursor is none. */
    static StreamSession untilReady(int port, String cursor) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/stream"));
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        List<String> names = new ArrayList<>();
        List<String> data = new ArrayList<>();
        String lastId = cursor;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofInputStream())
                        .body(),
                UTF_8))) {
            while (data.isEmpty() || !names.get(data.size() - 1).equals("ready")) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the stream ended before it was ready");
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    names.add(line.substring(7));
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                }
            }
        }
        return new StreamSession(names, data, lastId);
    }

    /** Changes a table, by key, as a page does that follows the stream. */
    void applyTo(SortedMap<String, String> table) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            switch (names.get(i)) {
                case "reset" -> table.clear();
                case "aggregate" -> table.put(key(data.get(i)), data.get(i));
                case "gone" -> table.remove(key(data.get(i)));
                default -> {} // no aggregate
            }
        }
    }

    private static String key(String data) throws IOException {
        JsonNode row = JSON.readTree(data);
        return row.path("kind").asText() + ":" + row.path("id").asText() + ":"
                + row.path("window").asText();
    }
}
