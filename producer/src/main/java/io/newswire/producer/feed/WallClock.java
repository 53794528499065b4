package io.newswire.producer.feed;

/** The time that passes for whoever watches the feed. */
public interface WallClock {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits; may end early when waiting has become pointless. */
    void sleep(long nanos) throws InterruptedException;
}
