package io.newswire.standalone.chaos;

import java.time.Duration;

/**
 * A feed and its pace.
 *
 * @param paragraphs how many it has, those of the late desk apart, which are a tenth of them
 * @param lasts how long it takes to publish them
 * @param span of event time that they cover
 */
public record ReplayPlan(int paragraphs, Duration lasts, Duration span) {
    /** Of event time in the time for which a test publishes: more than three times the largest window. */
    private static final Duration SPAN = Duration.ofDays(24);

    public ReplayPlan {
        if (paragraphs < 1 || lasts.isZero() || span.isZero()) {
            throw new IllegalArgumentException(paragraphs + " paragraphs, " + lasts + ", " + span);
        }
    }

    /** One that has published so many when the pace is over, and then as many again: whoever has enough ends it. */
    static ReplayPlan ofAtLeast(int paragraphs, Duration pace) {
        return new ReplayPlan(2 * paragraphs, pace.multipliedBy(2), SPAN.multipliedBy(2));
    }

    /** News published a second; both producers together publish {@link #paragraphs} in {@link #lasts}. */
    double rate() {
        return paragraphs / 1.1 / lasts.toSeconds();
    }
}
