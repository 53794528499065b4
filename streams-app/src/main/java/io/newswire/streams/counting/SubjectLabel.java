package io.newswire.streams.counting;

import org.jspecify.annotations.Nullable;

/**
 * What the aggregates of a subject say of it.
 *
 * @param name for people to read, such as {@code Afghanistan}
 * @param type of an actor ({@code GOV}, {@code PER}, …); null for every other kind
 */
public record SubjectLabel(
        SubjectKey key, String name, @Nullable String type) {}
