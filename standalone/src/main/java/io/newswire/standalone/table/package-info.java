/**
 * What {@code news.aggregates} says: its keys and values, the newest value per key, and the two forms in which it is
 * shown, a table for people and JSON lines for programs. Nothing here counts; the numbers are shown as they were read.
 */
@NullMarked
package io.newswire.standalone.table;

import org.jspecify.annotations.NullMarked;
