package io.newswire.streams.matching.people;

/** Words that are a person's full name, {@code last} inclusive. */
record NameSpan(int first, int last) {}
