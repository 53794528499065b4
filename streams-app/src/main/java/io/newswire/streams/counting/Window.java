package io.newswire.streams.counting;

import java.time.Duration;

/**
 * A rolling window of event time: {@code size} long, ending at the first multiple of {@code slide} (UTC) after the feed
 * clock, start inclusive, end exclusive.
 * An IllegalArgumentException is thrown if size is not a whole number of slides (at most {@value #MOST_SLIDES}) and of slices, a slice not a whole number of slides, or the slide not a whole number of seconds.
 */
public record Window(Duration size, Duration slide) {
    static final int MOST_SLIDES = 10_080;

    public Window {
        String asked = "window " + size + "/" + slide + ": ";
        require(slide.toSeconds() >= 1 && slide.toMillis() % 1000 == 0, asked + "the slide must be whole seconds");
        require(isMultiple(size, slide), asked + "the size must be a whole number of slides");
        require(
                size.toMillis() / slide.toMillis() <= MOST_SLIDES,
                asked + "the size may be at most " + MOST_SLIDES + " slides");
        Duration slice = slice(size, slide);
        require(isMultiple(slice, slide), asked + "a slice of " + slice + " must be a whole number of slides");
        require(isMultiple(size, slice), asked + "the size must be a whole number of slices of " + slice);
    }

    /** Reads {@code SIZE/SLIDE}, each like {@code 5m}, {@code 24h}, {@code 7d} or ISO 8601 ({@code PT1H}). */
    public static Window parse(String text) {
        String[] parts = text.split("/", -1);
        require(parts.length == 2, "window '" + text + "' is not SIZE/SLIDE, such as 24h/5m");
        return new Window(Durations.parse(parts[0]), Durations.parse(parts[1]));
    }

    /** The size as on the wire, {@link Duration#toString()}: {@code PT24H}. */
    public String name() {
        return size.toString();
    }

    /** The length of one element of a series: 5 min up to 2 h, 1 h up to 2 d, 1 d above, at least the slide. */
    public Duration slice() {
        return slice(size, slide);
    }

    /** The end (exclusive, epoch ms) of the window when the feed clock stands at {@code clock} (epoch ms). */
    public long endAfter(long clock) {
        long step = slide.toMillis();
        return (Math.floorDiv(clock, step) + 1) * step;
    }

    private static Duration slice(Duration size, Duration slide) {
        Duration slice = size.compareTo(Duration.ofHours(2)) <= 0
                ? Duration.ofMinutes(5)
                : size.compareTo(Duration.ofDays(2)) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
        return slice.compareTo(slide) < 0 ? slide : slice;
    }

    private static boolean isMultiple(Duration whole, Duration part) {
        return whole.toMillis() > 0 && whole.toMillis() % part.toMillis() == 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
