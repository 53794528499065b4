/**
 * The feed for the measurements: articles made from a seed, the same on every machine, and their topics. An article can
 * be made without those before it, so memory does not grow with the length of the feed.
 */
@NullMarked
package io.newswire.bench.feed;

import org.jspecify.annotations.NullMarked;
