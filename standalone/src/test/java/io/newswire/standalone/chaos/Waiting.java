package io.newswire.standalone.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Lets time pass that is part of a fault: a stall, the absence of a process. */
public final class Waiting {
    private Waiting() {}

    public static void forTime(Duration time) {
        if (!time.isZero()) {
            await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
        }
    }
}
