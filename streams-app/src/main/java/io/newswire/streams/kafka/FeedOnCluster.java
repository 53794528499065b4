package io.newswire.streams.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an instance has to know of the cluster before it starts to count.
 *
 * @param paragraphPartitions number of partitions of the topic of paragraphs, see {@link ParagraphPartitions}
 * @param leftOut ids of articles that are not counted, see {@link LeftOutArticles}
 */
public record FeedOnCluster(int paragraphPartitions, Set<String> leftOut) {
    private static final Logger LOG = LoggerFactory.getLogger(FeedOnCluster.class);

    public FeedOnCluster {
        leftOut = Set.copyOf(leftOut);
    }

    /** One of which every article is counted. */
    public static FeedOnCluster of(int paragraphPartitions) {
        return new FeedOnCluster(paragraphPartitions, Set.of());
    }

    /**
     * Asks the cluster.
     *
     * @param clientConfig where the broker is and how to talk to it, as for any Kafka client
     * @throws TopicUnavailableException if the topic of paragraphs does not exist
     */
    public static FeedOnCluster read(
            Admin admin, Map<String, ?> clientConfig, TopicNames topics, ApplicationId applicationId)
            throws InterruptedException, ExecutionException {
        FeedOnCluster feed = new FeedOnCluster(
                ParagraphPartitions.of(admin, topics), LeftOutArticles.read(admin, clientConfig, applicationId));
        if (!feed.leftOut().isEmpty()) {
            LOG.info(
                    "{} articles are left out of the counts, as the last reset was told: {}",
                    feed.leftOut().size(),
                    feed.leftOut());
        }
        return feed;
    }
}
