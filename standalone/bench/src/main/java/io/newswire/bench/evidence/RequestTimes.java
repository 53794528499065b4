package io.newswire.bench.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.bench.latency.Times;
import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a server one request after the other, and measures each from the call to the last byte. */
final class RequestTimes {
    private static final String API = "/api/v1";
    private static final int SUBJECTS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final int requests;

    RequestTimes(int port, int requests) {
        this.port = port;
        this.requests = requests;
    }

    /** The times of each kind of request; each takes turns on several subjects. */
    Map<String, Times> measureAll() throws IOException, InterruptedException {
        List<String> hot = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (String kind : List.of("country", "actor", "pair")) {
            JsonNode rows =
                    json("/aggregates?window=7d&limit=1000&kind=" + kind).path("rows");
            for (int i = 0; i < Math.min(SUBJECTS, rows.size()); i++) {
                hot.add(mentions(rows.get(i)));
                rare.add(mentions(rows.get(rows.size() - 1 - i)));
            }
        }
        List<String> articles = new ArrayList<>();
        json("/mentions?limit=200").path("items").forEach(item -> {
            String path = "/articles/" + encoded(item.path("articleId").asText());
            if (!articles.contains(path)) {
                articles.add(path);
            }
        });
        Map<String, Times> all = new LinkedHashMap<>();
        all.put("mentions-hot", measure(hot));
        all.put("mentions-rare", measure(rare));
        all.put(
                "mentions-200",
                measure(hot.stream().map(each -> each + "&limit=200").toList()));
        all.put("article", measure(articles));
        all.put("aggregates", measure(List.of("/aggregates?window=24h", "/aggregates?kind=pair&window=7d")));
        return all;
    }

    private static String mentions(JsonNode row) {
        return "/mentions?kind=" + row.path("kind").asText() + "&id="
                + encoded(row.path("id").asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Times measure(List<String> paths) throws IOException, InterruptedException {
        if (paths.isEmpty()) {
            throw new CommandFailed("the feed has nothing to ask for");
        }
        for (int i = 0; i < requests; i++) { // while the JIT compiler works
            get(paths.get(i % paths.size()));
        }
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            get(paths.get(i % paths.size()));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return new Times(nanos);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(path));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + API + path))
                        .build(),
                BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != 200) {
            throw new CommandFailed(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
