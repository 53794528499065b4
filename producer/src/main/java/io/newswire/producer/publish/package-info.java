/**
 * Publishes the feed to Kafka: reaches the broker, creates the topic, sends every paragraph and waits for every
 * acknowledgement. {@link io.newswire.producer.publish.FeedPublisher} is the entry for whoever embeds the producer.
 */
@NullMarked
package io.newswire.producer.publish;

import org.jspecify.annotations.NullMarked;
