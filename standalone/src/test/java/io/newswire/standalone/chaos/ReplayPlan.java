package io.newswire.standalone.chaos;

import java.time.Duration;

/**
 * A feed and its pace.
 *
 * @param paragraphs number of paragraphs in the news; late news is a tenth of it in addition
 * @param lasts time in which all of them are published
 * @param span event time that they cover
 */
public record ReplayPlan(int paragraphs, Duration lasts, Duration span) {
    /** Event time that is published during a test: more than three times the largest window. */
    private static final Duration SPAN = Duration.ofDays(24);

    public ReplayPlan {
        if (paragraphs < 1 || lasts.isZero() || span.isZero()) {
            throw new IllegalArgumentException(paragraphs + " paragraphs, " + lasts + ", " + span);
        }
    }

    /**
     * Returns a plan that publishes this many paragraphs in this time and then as many again; the test ends it early.
     */
    static ReplayPlan ofAtLeast(int paragraphs, Duration pace) {
        return new ReplayPlan(2 * paragraphs, pace.multipliedBy(2), SPAN.multipliedBy(2));
    }

    /**
     * Returns the news paragraphs per second; both producers together publish {@link #paragraphs} in {@link #lasts}.
     */
    double rate() {
        return paragraphs / 1.1 / lasts.toSeconds();
    }
}
