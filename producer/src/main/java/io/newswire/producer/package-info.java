/**
 * The command line of the producer: turns options into {@link io.newswire.producer.publish.ProducerSettings}, outcomes
 * into exit codes, and progress into a bar or plain lines. Start reading at {@link io.newswire.producer.ProducerApp};
 * it starts {@link io.newswire.producer.publish.FeedPublisher}.
 */
@NullMarked
package io.newswire.producer;

import org.jspecify.annotations.NullMarked;
