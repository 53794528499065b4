/**
 * Event time cut into panes and windows, and what is counted in them.
 * Pure values and arithmetic: nothing here knows of Kafka or of stores.
 */
@NullMarked
package io.newswire.streams.windows;

import org.jspecify.annotations.NullMarked;
