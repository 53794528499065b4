/**
 * The whole feed in one process: broker, producer, topology, and what a person sees of them.
 * Thin code: it starts the parts in order, knows when everything has been counted, and ends the parts in order.
 */
@NullMarked
package io.newswire.standalone.run;

import org.jspecify.annotations.NullMarked;
