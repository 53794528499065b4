/**
 * Measures what the page's data cost: the heap of the tables alone, filled in a JVM of their own, and a feed with millions
 * of mentions that {@code serve} reads, how long that takes and how fast it answers.
 */
@NullMarked
package io.newswire.bench.evidence;

import org.jspecify.annotations.NullMarked;
