/**
 * Compares the cost of Newswire with the least possible cost and with the plain DSL: one broker, the same events, and a
 * process for each program. Every result is checked before its figures are shown.
 */
@NullMarked
package io.newswire.bench;

import org.jspecify.annotations.NullMarked;
