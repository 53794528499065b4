/**
 * The Kafka Streams topology: {@link io.newswire.streams.topology.NewswireTopology} shows all of it.
 * Processors keep state and pass records on; every decision about text or time is made by the packages beside this one.
 */
@NullMarked
package io.newswire.streams.topology;

import org.jspecify.annotations.NullMarked;
