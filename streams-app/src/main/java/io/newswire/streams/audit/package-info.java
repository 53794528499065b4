/**
 * Recounts a feed from its log with plain loops and compares what the application wrote.
 * It shares the matcher and the reader of paragraphs with the engine, and no code that counts, remembers or cuts
 * windows: a fault there must not hide itself.
 */
@NullMarked
package io.newswire.streams.audit;

import org.jspecify.annotations.NullMarked;
