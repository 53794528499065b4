package io.newswire.streams.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that a person held: {@code type} is that of the body in which it was held. Both dates are inclusive; null
 * where the office has no known start, or no end yet.
 */
public record Role(
        ActorType type,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Role {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a role that ends before it begins: " + title);
        }
    }

    /** Whether the office was held on a day. */
    public boolean isHeldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
