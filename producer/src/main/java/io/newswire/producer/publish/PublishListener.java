package io.newswire.producer.publish;

import io.newswire.producer.articles.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Is told how publishing goes, on the publishing thread. */
public interface PublishListener {

    /** How much of the input has been checked, in bytes. */
    default void checked(long bytes, long ofBytes) {}

    /** Kafka's producer has been made; these are its metrics, which change as it sends. */
    default void connected(Map<MetricName, ? extends Metric> metrics) {}

    /** All input has been checked and a round begins. The numbers include the earlier rounds. */
    default void started(long articles, long paragraphs) {}

    /** Publishing begins, and the number of articles is unknown. */
    default void startedWithoutEnd() {}

    /** After each article and at the end: how many articles have been sent and how many paragraphs acknowledged. */
    default void progress(long articles, long paragraphs) {}

    /** The next article waits: its date, and the time until it is published. */
    default void waiting(Instant next, Duration left) {}

    /** Something in the input cannot be used. */
    default void problem(Problem problem) {}
}
