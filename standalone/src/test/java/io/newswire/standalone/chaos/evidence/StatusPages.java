package io.newswire.standalone.chaos.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The health and metrics pages of an instance. */
record StatusPages(String address) {
    void writeTo(PrintWriter out) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (String page : List.of("/health/live", "/health/ready", "/metrics")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + page))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            out.println(page + " " + response.statusCode());
            out.println(response.body());
        }
    }
}
