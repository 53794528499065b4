package io.newswire.producer.feed;

import java.util.Locale;

/**
 * How much event time passes per unit of wall time: 1 is real time, 3600 is an hour in a second, infinity means no
 * waiting.
 */
public record FeedSpeed(double factor) {

    /** What {@link #parse} accepts, in words. */
    public static final String EXPECTED = "max, realtime or a number above 0 such as 3600";

    public static final FeedSpeed MAX = new FeedSpeed(Double.POSITIVE_INFINITY);

    public FeedSpeed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("speed " + factor + " is not above 0");
        }
    }

    /** Reads {@code max}, {@code realtime} or a number above 0. */
    public static FeedSpeed parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "max" -> MAX;
            case "realtime" -> new FeedSpeed(1);
            default -> new FeedSpeed(PositiveNumber.parse(text, EXPECTED));
        };
    }

    @Override
    public String toString() {
        return Double.isInfinite(factor) ? "max" : PositiveNumber.format(factor);
    }
}
