/**
 * The ways to control a replay: the keys of a terminal and requests over HTTP, both on one
 * {@link io.newswire.producer.feed.ReplayControl}. Nothing here knows Kafka or reads articles.
 */
@NullMarked
package io.newswire.producer.player;

import org.jspecify.annotations.NullMarked;
