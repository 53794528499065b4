package io.newswire.standalone.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Waits for the duration of a fault, such as the time that a process is stalled or stopped. */
public final class Waiting {
    private Waiting() {}

    public static void forTime(Duration time) {
        if (!time.isZero()) {
            await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
        }
    }
}
