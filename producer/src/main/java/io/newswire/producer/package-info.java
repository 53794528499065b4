/**
 * The producer's command line: options become {@link io.newswire.producer.publish.ProducerSettings}, outcomes become
 * exit codes, progress becomes a bar or plain lines. Start reading at {@link io.newswire.producer.ProducerApp}; what it
 * starts is {@link io.newswire.producer.publish.FeedPublisher}.
 */
@NullMarked
package io.newswire.producer;

import org.jspecify.annotations.NullMarked;
