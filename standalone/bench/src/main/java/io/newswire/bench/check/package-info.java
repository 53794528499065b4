/**
 * The correct output of the measured programs, to compare with the topics. Plain loops count it from the generated
 * articles, one article at a time. It shares no code with the engine except the matcher.
 */
@NullMarked
package io.newswire.bench.check;

import org.jspecify.annotations.NullMarked;
