package io.newswire.streams.audit;

import java.time.Duration;

/**
 * A rolling window as the contract defines it: it ends at the first multiple of its slide after the feed clock.
 *
 * @param size milliseconds
 * @param slide milliseconds
 * @param slice milliseconds that one element of a series covers
 */
public record RecountWindow(String name, long size, long slide, long slice) {
    private static final long FIVE_MINUTES = 300_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    public static RecountWindow of(Duration size, Duration slide) {
        long millis = size.toMillis();
        long slice = DAY;
        if (millis <= 2 * HOUR) {
            slice = FIVE_MINUTES;
        } else if (millis <= 2 * DAY) {
            slice = HOUR;
        }
        return new RecountWindow(size.toString(), millis, slide.toMillis(), Math.max(slice, slide.toMillis()));
    }

    /** The end (exclusive) for a time of the feed clock, both in epoch ms. */
    long end(long clock) {
        return Math.floorDiv(clock, slide) * slide + slide;
    }

    /** The start (inclusive) for a time of the feed clock, both in epoch ms. */
    long start(long clock) {
        return end(clock) - size;
    }

    int slices() {
        return Math.toIntExact(size / slice);
    }
}
