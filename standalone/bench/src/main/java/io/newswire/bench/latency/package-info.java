/**
 * How long it takes from publishing a paragraph until a reader of committed records sees it counted, at a steady rate
 * and with the feed's dates at the time of day.
 */
@NullMarked
package io.newswire.bench.latency;

import org.jspecify.annotations.NullMarked;
