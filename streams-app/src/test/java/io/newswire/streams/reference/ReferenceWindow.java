package io.newswire.streams.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A rolling window: one size long, ending at a multiple of its slide since the epoch in UTC. */
public record ReferenceWindow(Duration size, Duration slide) {

    public static final List<ReferenceWindow> DEFAULTS = List.of(
            new ReferenceWindow(Duration.ofHours(1), Duration.ofMinutes(5)),
            new ReferenceWindow(Duration.ofHours(24), Duration.ofMinutes(5)),
            new ReferenceWindow(Duration.ofDays(7), Duration.ofMinutes(5)));

    public ReferenceWindow {
        if (slide.isZero() || slide.isNegative() || size.compareTo(slide) < 0) {
            throw new IllegalArgumentException("not a window: " + size + "/" + slide);
        }
        Duration slice = slice(size, slide);
        if (size.toMillis() % slice.toMillis() != 0 || slice.toMillis() % slide.toMillis() != 0) {
            throw new IllegalArgumentException("slides, slices and window do not fit: " + size + "/" + slide);
        }
    }

    /** The first multiple of the slide strictly after the clock. */
    public Instant end(Instant clock) {
        long slideMillis = slide.toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(clock.toEpochMilli(), slideMillis) + 1) * slideMillis);
    }

    public Instant start(Instant clock) {
        return end(clock).minus(size);
    }

    /** The length of one slice of the series. */
    public Duration slice() {
        return slice(size, slide);
    }

    public int slices() {
        return Math.toIntExact(size.dividedBy(slice()));
    }

    private static Duration slice(Duration size, Duration slide) {
        Duration slice;
        if (size.compareTo(Duration.ofHours(2)) <= 0) {
            slice = Duration.ofMinutes(5);
        } else if (size.compareTo(Duration.ofDays(2)) <= 0) {
            slice = Duration.ofHours(1);
        } else {
            slice = Duration.ofDays(1);
        }
        return slice.compareTo(slide) < 0 ? slide : slice;
    }
}
