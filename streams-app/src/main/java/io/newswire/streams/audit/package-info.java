/**
 * Counts a feed again from its log with plain loops and compares the result with what the application wrote. It shares
 * the matcher and the reader of paragraphs with the engine, but no code that counts, remembers or computes windows. So
 * a fault in that code cannot hide itself.
 */
@NullMarked
package io.newswire.streams.audit;

import org.jspecify.annotations.NullMarked;
