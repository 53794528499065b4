/**
 * Publishes the feed to Kafka: reaches the broker, creates the topic, sends every paragraph and waits for every
 * acknowledgement. To embed the producer, start at {@link io.newswire.producer.publish.FeedPublisher}.
 */
@NullMarked
package io.newswire.producer.publish;

import org.jspecify.annotations.NullMarked;
