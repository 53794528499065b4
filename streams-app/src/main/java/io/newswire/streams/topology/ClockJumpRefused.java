package io.newswire.streams.topology;

import java.time.Duration;
import java.time.Instant;

/** An event that would move the newest date of its partition further than is allowed; often a mistyped year. */
final class ClockJumpRefused extends RuntimeException {
    ClockJumpRefused(Instant publishedAt, Instant newest, Duration most) {
        super("publishedAt " + publishedAt + " lies further than " + most + " after " + newest
                + ", the newest date of its partition; --max-clock-jump allows more");
    }
}
