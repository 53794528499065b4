/**
 * One process for everything: an embedded broker, the producer and the topology, composed by thin code.
 */
@NullMarked
package io.newswire.standalone;

import org.jspecify.annotations.NullMarked;
