/**
 * What a replay tells a Prometheus that scrapes the producer. Only the producer's own command uses it: newswire.jar shows
 * the metrics of the counting, and would show some things twice.
 */
@NullMarked
package io.newswire.producer.metrics;

import org.jspecify.annotations.NullMarked;
