package io.newswire.streams.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that a person held; {@code type} is the type of the body that the office is in. Both dates are inclusive. A
 * null {@code from} means that the start is unknown, a null {@code to} that there is no end yet.
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
