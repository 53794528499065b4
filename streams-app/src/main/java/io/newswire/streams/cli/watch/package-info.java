/**
 * The command that prints {@code news.aggregates} record by record, from any broker, for those who have no console
 * consumer. What it prints is what lies in the topic: nothing is merged, sorted or reformatted.
 */
@NullMarked
package io.newswire.streams.cli.watch;

import org.jspecify.annotations.NullMarked;
