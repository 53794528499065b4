/**
 * Names and what they stand for: data files in, subjects and aliases out, and the automaton that finds them in a text.
 * Knows words and nothing of articles; whether an alias means its subject in a given text is for the matching package.
 * Start with {@code gazetteer/README} in the resources for the format of the files.
 */
@NullMarked
package io.newswire.streams.gazetteer;

import org.jspecify.annotations.NullMarked;
