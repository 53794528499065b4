package io.newswire.streams.matching;

/**
 * A span that the automaton found: offsets in the text, and the words that it covers ({@code last} inclusive).
 * {@code capitals} as in {@link Term}.
 */
record Hit(Terms terms, int start, int end, int first, int last, long capitals) {}
