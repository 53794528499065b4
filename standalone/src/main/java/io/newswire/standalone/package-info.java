/**
 * One process for everything: an embedded broker, the producer and the topology. The code here only puts them together.
 */
@NullMarked
package io.newswire.standalone;

import org.jspecify.annotations.NullMarked;
