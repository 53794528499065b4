/**
 * The content of {@code news.aggregates}: its keys and values, and the newest value of each key. Nothing here counts;
 * the numbers are passed on as they were read.
 */
@NullMarked
package io.newswire.streams.aggregates;

import org.jspecify.annotations.NullMarked;
