package io.newswire.standalone.bench;

import io.newswire.streams.StreamsSettings;
import io.newswire.streams.TopicLayout;
import io.newswire.streams.Topics;
import io.newswire.streams.topology.TopicNames;
import io.newswire.streams.windows.Windows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The topics of one feed on the broker: its paragraphs stay while the programs come and go. */
final class FeedTopics {
    /** What every topic and group of the bench begins with. */
    static final String PREFIX = "newswire-bench.";

    private static final TopicLayout LAYOUT = new TopicLayout(6, (short) -1);

    private final Admin admin;
    private final String bootstrapServers;
    private final TopicNames names;

    FeedTopics(Admin admin, String bootstrapServers, String feed) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.names = new TopicNames(PREFIX + feed + ".");
    }

    TopicNames names() {
        return names;
    }

    Map<String, Object> client() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    /** Creates the topics as users get them, empty. */
    void create() throws InterruptedException, ExecutionException {
        delete();
        StreamsSettings settings = new StreamsSettings(
                bootstrapServers,
                names.prefix(),
                PREFIX,
                Path.of(""),
                Windows.DEFAULT,
                Duration.ofSeconds(1),
                Duration.ofDays(35),
                1,
                LAYOUT,
                true,
                "",
                0,
                Map.of());
        Topics.create(admin, settings);
    }

    /** Deletes everything that a program has left, so that the next one begins with nothing but the paragraphs. */
    void deleteOutputs() throws InterruptedException, ExecutionException {
        delete(topic -> !topic.equals(names.paragraphs()));
    }

    void delete() throws InterruptedException, ExecutionException {
        delete(topic -> true);
    }

    private void delete(Predicate<String> choice) throws InterruptedException, ExecutionException {
        List<String> doomed = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(names.prefix()))
                .filter(choice)
                .toList();
        admin.deleteTopics(doomed).all().get();
    }
}
