package io.newswire.bench.feed;

import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.kafka.TopicNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of one feed on the broker. The paragraphs stay while one program after the other reads them. */
public final class FeedTopics {
    /** The prefix of every topic and group of the bench. */
    private static final String PREFIX = "newswire-bench.";

    private static final long POLL_MILLIS = 50;
    private static final TopicLayout LAYOUT = new TopicLayout(6, (short) -1);

    private final Admin admin;
    private final String bootstrapServers;
    private final TopicNames names;

    /** The topics of the feed with this name. */
    public FeedTopics(Admin admin, String bootstrapServers, String feed) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.names = new TopicNames(PREFIX + feed + ".");
    }

    public TopicNames names() {
        return names;
    }

    /** The properties of a client of this broker. */
    public Map<String, Object> client() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    /** Creates empty topics with the settings that users get, except for the times of the paragraphs' records. */
    public void create() throws InterruptedException, ExecutionException {
        delete();
        createWithDatesOfArticles();
        TopicCreation.create(admin, names, LAYOUT);
    }

    /**
     * Creates the topic of paragraphs, whose records keep the dates of the articles, because the windows of the DSL and
     * of Flink use the times of records. A change of a topic that exists would reach the broker a moment later than it
     * is confirmed, and the first records would not have their dates.
     */
    private void createWithDatesOfArticles() throws InterruptedException, ExecutionException {
        NewTopic paragraphs = new NewTopic(names.paragraphs(), LAYOUT.partitions(), LAYOUT.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "CreateTime",
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(Long.MAX_VALUE)));
        admin.createTopics(List.of(paragraphs)).all().get();
    }

    /** The bytes of each topic on the disks of all brokers. */
    public Map<String, Long> bytes() throws InterruptedException, ExecutionException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        Map<String, Long> bytes = new HashMap<>();
        admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(each -> each.getKey().topic().startsWith(names.prefix()))
                .forEach(each ->
                        bytes.merge(each.getKey().topic(), each.getValue().size(), Long::sum));
        return bytes;
    }

    /** Deletes everything that a program has written, so that the next one finds only the paragraphs. */
    public void deleteOutputs() throws InterruptedException, ExecutionException {
        delete(topic -> !topic.equals(names.paragraphs()));
    }

    /** Deletes everything. */
    public void delete() throws InterruptedException, ExecutionException {
        delete(topic -> true);
    }

    /**
     * Deletes topics, and returns when the broker no longer lists them. The broker knows of it a moment after the
     * controller.
     */
    private void delete(Predicate<String> choice) throws InterruptedException, ExecutionException {
        admin.deleteTopics(listed(choice)).all().get();
        while (!listed(choice).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private List<String> listed(Predicate<String> choice) throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(names.prefix()))
                .filter(choice)
                .toList();
    }
}
