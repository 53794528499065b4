/**
 * The feed that the measurements run on: articles made from a seed, the same on every machine, and their topics.
 * Any article can be made on its own, so nothing grows with the length of the feed.
 */
@NullMarked
package io.newswire.bench.feed;

import org.jspecify.annotations.NullMarked;
