package io.newswire.producer.feed;

/** The time of a {@link WallClock} without the time of all pauses, in nanoseconds. Not thread-safe. */
final class PausableClock {

    private final WallClock clock;
    private boolean paused;
    private long pausedAt;
    private long pausedInAll;

    PausableClock(WallClock clock) {
        this.clock = clock;
    }

    boolean isPaused() {
        return paused;
    }

    void pause() {
        pausedAt = clock.nanos();
        paused = true;
    }

    /** Ends the pause and returns how long it was, in nanoseconds. */
    long resume() {
        long length = clock.nanos() - pausedAt;
        pausedInAll += length;
        paused = false;
        return length;
    }

    /** The present time, which stands still during a pause. */
    long nanos() {
        return wallNanos() - pausedInAll;
    }

    /** The present time of the wall clock; during a pause, the time at which it began. */
    long wallNanos() {
        return paused ? pausedAt : clock.nanos();
    }
}
