package io.newswire.producer.feed;

import java.util.Locale;

/** The most paragraphs to send per second of wall time; infinity means no limit. */
public record FeedRate(double perSecond) {

    /** What {@link #parse} accepts, in words. */
    public static final String EXPECTED = "unlimited or paragraphs per second such as 5, 0.5 or 10/s";

    public static final FeedRate UNLIMITED = new FeedRate(Double.POSITIVE_INFINITY);

    public FeedRate {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("rate " + perSecond + " is not above 0");
        }
    }

    /** Reads {@code unlimited}, or a number above 0 with or without {@code /s}. */
    public static FeedRate parse(String text) {
        String rate = text.strip().toLowerCase(Locale.ROOT);
        if (rate.equals("unlimited")) {
            return UNLIMITED;
        }
        String number = rate.endsWith("/s") ? rate.substring(0, rate.length() - 2) : rate;
        return new FeedRate(PositiveNumber.parse(number, EXPECTED));
    }

    @Override
    public String toString() {
        return Double.isInfinite(perSecond) ? "unlimited" : PositiveNumber.format(perSecond) + "/s";
    }
}
