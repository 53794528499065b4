package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.StreamsService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the health endpoints while the only broker is down. */
final class BrokerContactIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void shouldNotBeReadyWithoutABrokerAndBeReadyAgainWithIt() throws Exception {
        // Given
        try (RestartableBroker broker = new RestartableBroker(folder.resolve("broker"));
                FeedUnderTest feed = new FeedUnderTest(broker.clients(), folder, 1)) {
            StreamsService service = feed.start("one");
            await().atMost(PATIENCE).until(service::isReady);

            // When
            broker.stop();

            // Then
            await().atMost(PATIENCE).until(() -> ask(service, "ready").statusCode() == 503);
            assertThat(ask(service, "ready").body())
                    .contains("\"reason\":\"no broker at " + broker.address() + " has answered since 20");
            assertThat(ask(service, "live").statusCode()).isEqualTo(200);

            // the instance recovers without a restart
            broker.start();
            await().atMost(PATIENCE).until(() -> ask(service, "ready").statusCode() == 200);
        }
    }

    private HttpResponse<String> ask(StreamsService service, String what) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/health/" + what);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
