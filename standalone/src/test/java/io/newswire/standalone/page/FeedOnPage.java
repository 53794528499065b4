package io.newswire.standalone.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A separate feed with its page, for tests that publish, stop or break something. */
final class FeedOnPage implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final FeedUnderTest feed;
    private final int port;
    private int instances;

    /** Starts a broker and one instance; publishes nothing. */
    FeedOnPage(Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        feed = new FeedUnderTest(new BrokerUnderTest(broker.bootstrapServers()), folder, 3);
        port = FreePorts.any();
        try {
            startServer();
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Starts another instance at the same port, without the previous one's state, and waits until it is ready. */
    void startServer() throws Exception {
        feed.startWithPage("instance" + ++instances, port);
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(url() + "health/ready")).build();
        await().atMost(FeedUnderTest.PATIENCE)
                .until(() -> HttpClient.newHttpClient()
                                .send(ready, BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    void stopServer() {
        feed.stopAll();
    }

    void stopBroker() throws IOException {
        broker.close();
    }

    /** Publishes an article of one paragraph. */
    void publish(String articleId, String text) throws Exception {
        publish(Map.of("articleId", articleId, "text", text));
    }

    /**
     * Publishes a paragraph with these fields; by default it is the only one of an article of 30 August 2021, noon UTC.
     */
    void publish(Map<String, String> given) throws Exception {
        Map<String, Object> paragraph = new LinkedHashMap<>();
        paragraph.put("paragraph", 0);
        paragraph.put("paragraphs", 1);
        paragraph.put("publishedAt", "2021-08-30T12:00:00Z");
        paragraph.putAll(given);
        feed.publish(
                String.valueOf(given.get("articleId")).getBytes(UTF_8),
                new ObjectMapper().writeValueAsBytes(paragraph));
    }

    void publishSeeds() throws Exception {
        feed.publishSeeds();
    }

    @Override
    public void close() throws IOException {
        feed.close();
        broker.close();
    }
}
