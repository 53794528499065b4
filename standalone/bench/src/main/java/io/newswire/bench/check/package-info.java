/**
 * What the measured programs must have written: counted from the generated articles by plain loops, one article at a
 * time, and held against the topics. It shares no code with the engine but the matcher.
 */
@NullMarked
package io.newswire.bench.check;

import org.jspecify.annotations.NullMarked;
