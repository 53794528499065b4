/**
 * What an operator is told in numbers: meters of the counting, records not yet read, work not yet done.
 * The topology writes to it; it knows neither processors nor stores.
 */
@NullMarked
package io.newswire.streams.metrics;

import org.jspecify.annotations.NullMarked;
