package io.newswire.streams.matching;

/** Words that are a person's full name, {@code last} inclusive, and the id that they make: {@code abdulaziz-kamilov}. */
record NameSpan(int first, int last, String id) {}
