/**
 * What the processors keep: articles, panes and the state of a task, each over key-value stores of bytes.
 * Formats of keys and values are decided here; when to read and write is decided by the processors.
 */
@NullMarked
package io.newswire.streams.topology.state;

import org.jspecify.annotations.NullMarked;
