/**
 * Processes of their own for broker and measured programs, so that the CPU of each can be told from the others'.
 * They are this same jar with a hidden command, and end when the process that started them does.
 */
@NullMarked
package io.newswire.bench.process;

import org.jspecify.annotations.NullMarked;
