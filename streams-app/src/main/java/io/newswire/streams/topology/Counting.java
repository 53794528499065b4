package io.newswire.streams.topology;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import java.time.Duration;

/**
 * How the topology counts: what the operator wants, within what the producer behind it allows.
 *
 * @param paragraphPartitions of the topic of paragraphs, by which an article's own partition is known
 */
public record Counting(CountingRules rules, ProducerLimits limits, int paragraphPartitions) {
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

    int largestRecord() {
        return limits.largestRecord();
    }
}
