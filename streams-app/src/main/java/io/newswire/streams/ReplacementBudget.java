package io.newswire.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Allows a number of replacements within a time, and no more. */
final class ReplacementBudget {
    private final int most;
    private final long withinNanos;
    private final Deque<Long> granted = new ArrayDeque<>();

    ReplacementBudget(int most, Duration within) {
        this.most = most;
        withinNanos = within.toNanos();
    }

    synchronized boolean allows(long nanoTime) {
        while (!granted.isEmpty() && nanoTime - granted.getFirst() > withinNanos) {
            granted.removeFirst();
        }
        if (granted.size() >= most) {
            return false;
        }
        granted.addLast(nanoTime);
        return true;
    }
}
