package io.newswire.streams.counting;

import org.jspecify.annotations.Nullable;

/**
 * How a counted subject is called on the wire.
 *
 * @param kind country, actor, pair or all
 * @param type what an actor is ({@code GOV}, {@code PER}, …); null for every other kind
 */
public record SubjectLabel(
        String kind, String id, String name, @Nullable String type) {
    /** The key of the subject, {@code country:AFG}; with a window's name behind it, that of its aggregates. */
    public String key() {
        return kind + ":" + id;
    }
}
