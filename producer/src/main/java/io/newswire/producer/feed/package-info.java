/**
 * What makes a feed of articles: the paragraph event with its bytes, and the pace at which events leave. Nothing here
 * knows Kafka.
 */
@NullMarked
package io.newswire.producer.feed;

import org.jspecify.annotations.NullMarked;
