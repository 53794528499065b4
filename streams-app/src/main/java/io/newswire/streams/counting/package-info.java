/**
 * Event time cut into panes and windows, and what is counted in them.
 * Pure values and arithmetic: nothing here knows of Kafka or of stores.
 */
@NullMarked
package io.newswire.streams.counting;

import org.jspecify.annotations.NullMarked;
