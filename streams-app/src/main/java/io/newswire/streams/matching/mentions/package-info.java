/**
 * What matching gives: a mention, where mentions lie in a paragraph, and the judgement on each candidate.
 * All rooms above build these values; none of them decides anything.
 */
@NullMarked
package io.newswire.streams.matching.mentions;

import org.jspecify.annotations.NullMarked;
