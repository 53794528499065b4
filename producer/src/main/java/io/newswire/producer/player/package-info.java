/**
 * What a person has at hand while the feed is replayed: the keys of a terminal and five requests over HTTP, both on one
 * {@link io.newswire.producer.feed.ReplayControl}. Nothing here knows Kafka or reads articles.
 */
@NullMarked
package io.newswire.producer.player;

import org.jspecify.annotations.NullMarked;
