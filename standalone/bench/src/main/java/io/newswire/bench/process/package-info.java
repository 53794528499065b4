/**
 * Runs the broker and each measured program in its own process, so that the CPU time of each is known. They run this
 * same jar with a hidden command, and end when the process that started them ends.
 */
@NullMarked
package io.newswire.bench.process;

import org.jspecify.annotations.NullMarked;
