/**
 * The rules that reject a candidate and the evidence that confirms one, each in a small class of its own.
 * A rule sees the paragraph, the candidate and what the article has told; it changes none of them.
 */
@NullMarked
package io.newswire.streams.matching.rules;

import org.jspecify.annotations.NullMarked;
