/**
 * What {@code news.aggregates} says: its keys and values, and the newest value per key.
 * Nothing here counts; the numbers are given as they were read.
 */
@NullMarked
package io.newswire.streams.aggregates;

import org.jspecify.annotations.NullMarked;
