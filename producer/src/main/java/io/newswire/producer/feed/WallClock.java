package io.newswire.producer.feed;

/** Wall time: the time of the user, in contrast to the dates of the feed. Tests replace it. */
public interface WallClock {

    /** Nanoseconds since a fixed but unknown start. */
    long nanos();

    /** Waits. Returns early after {@link #wake}. */
    void sleep(long nanos) throws InterruptedException;

    /** Ends the current wait; if there is none, ends the next one. Any thread may call it. */
    void wake();
}
