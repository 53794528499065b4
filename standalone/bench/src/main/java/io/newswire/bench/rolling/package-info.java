/**
 * What the peers of Newswire count with: counts per pane of five minutes, and the rolling windows that they add up to.
 * Kafka Streams' DSL and Flink share it, so that only the engines differ. The check of their results does not use it.
 */
@NullMarked
package io.newswire.bench.rolling;

import org.jspecify.annotations.NullMarked;
