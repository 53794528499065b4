package io.newswire.streams.topology;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.kafka.FeedOnCluster;
import java.time.Duration;

/**
 * How the topology counts: what the operator wants, within what the producer behind it allows.
 *
 * @param feed the topic of paragraphs, and the articles that are not counted
 */
public record Counting(CountingRules rules, ProducerLimits limits, FeedOnCluster feed) {
    /**
     * What the producer of Kafka Streams can do.
     *
     * @param largestRecord bytes of key and value that it takes
     * @param transactionTimeout how long a transaction may last; a tick that writes must end long before
     * @param exactlyOnce whether what a crash interrupts is undone
     */
    public record ProducerLimits(int largestRecord, Duration transactionTimeout, boolean exactlyOnce) {
        private static final long SHARE_OF_A_TRANSACTION = 8;

        /** How long one of so many tasks may write: all tasks of a thread may do so in one transaction, in turn. */
        Duration longestTick(int tasks) {
            return transactionTimeout.dividedBy(SHARE_OF_A_TRANSACTION * tasks);
        }
    }

    Windows windows() {
        return rules.windows();
    }

    int paragraphPartitions() {
        return feed.paragraphPartitions();
    }

    boolean isLeftOut(String articleId) {
        return feed.leftOut().contains(articleId);
    }

    int largestRecord() {
        return limits.largestRecord();
    }
}
