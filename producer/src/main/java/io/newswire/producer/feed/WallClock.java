package io.newswire.producer.feed;

/** The time that passes for whoever watches the feed. */
public interface WallClock {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits; ends early when it is woken, or when waiting has become pointless. */
    void sleep(long nanos) throws InterruptedException;

    /** Ends the wait that is under way, or else the next one; any thread may call it. */
    void wake();
}
