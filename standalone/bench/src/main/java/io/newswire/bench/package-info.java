/**
 * Measures what Newswire costs against its floor and against the plain DSL: one broker, the same events, a process of
 * its own for each program, and every result checked before its figures are shown.
 */
@NullMarked
package io.newswire.bench;

import org.jspecify.annotations.NullMarked;
