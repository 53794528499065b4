/**
 * The whole feed in one process: broker, producer and topology, and what the user sees of them. This code starts the
 * parts in order, knows when everything has been counted, and stops the parts in reverse order.
 */
@NullMarked
package io.newswire.standalone.run;

import org.jspecify.annotations.NullMarked;
