/**
 * Puts the read side together: the readers of the topics, the API and the stream, and the process that serves only
 * these. This package knows all of them; they do not know it.
 */
@NullMarked
package io.newswire.streams.serving;

import org.jspecify.annotations.NullMarked;
