/**
 * The command that prints {@code news.aggregates} record by record, so that no console consumer is needed. It prints
 * the records of the topic as they are: not merged, sorted or reformatted.
 */
@NullMarked
package io.newswire.streams.cli.watch;

import org.jspecify.annotations.NullMarked;
