/**
 * The streams application: its entry point, settings and life cycle.
 * The packages below it each hold one concern: gazetteer, matching, counting, topology, web.
 */
@NullMarked
package io.newswire.streams;

import org.jspecify.annotations.NullMarked;
