package io.newswire.standalone.compose;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The pending output of the replicas of streams-app, from the gauges on their metrics pages. */
public final class PendingWork {
    private static final List<String> GAUGES = List.of("newswire_tallies_pending ", "newswire_emissions_pending ");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> addresses;

    public PendingWork(List<String> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    public double now() throws IOException, InterruptedException {
        double pending = 0;
        for (String address : addresses) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                    .build();
            String page =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            for (String gauge : GAUGES) {
                pending += page.lines()
                        .filter(line -> line.startsWith(gauge))
                        .mapToDouble(line -> Double.parseDouble(line.substring(gauge.length())))
                        .reduce((first, second) -> Double.NaN)
                        .orElse(Double.NaN);
            }
        }
        return pending;
    }
}
