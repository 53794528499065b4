/**
 * Measures how long it takes from publishing a paragraph until a reader of committed records sees it counted. The rate
 * is steady, and the articles have the present time as their date.
 */
@NullMarked
package io.newswire.bench.latency;

import org.jspecify.annotations.NullMarked;
