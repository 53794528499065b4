/** The topology's behaviour, told as a specification; broker-less, on Kafka's own test driver. */
@NullMarked
package io.newswire.streams.topology;

import org.jspecify.annotations.NullMarked;
