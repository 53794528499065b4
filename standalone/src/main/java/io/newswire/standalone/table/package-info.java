/**
 * Shows {@code news.aggregates}: the newest value of each key, as a table for people or as JSON lines for programs.
 * Nothing here counts; the numbers are shown as they were read.
 */
@NullMarked
package io.newswire.standalone.table;

import org.jspecify.annotations.NullMarked;
