/**
 * The read side put together: what reads the topics, the API and the stream on it, and the process that serves only these.
 * It is the one place that knows all of them; none of them knows it.
 */
@NullMarked
package io.newswire.streams.serving;

import org.jspecify.annotations.NullMarked;
