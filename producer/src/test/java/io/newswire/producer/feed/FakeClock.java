package io.newswire.producer.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A clock that moves only when somebody waits. An action at a given time wakes whoever waits then. */
final class FakeClock implements WallClock {

    final List<Duration> sleeps = new ArrayList<>();
    long now = -5_000;
    long oversleep;

    private final long start = now;
    private final TreeMap<Long, Runnable> agenda = new TreeMap<>();

    /** Runs an action when this much time has passed since the clock was made. */
    void at(Duration time, Runnable action) {
        agenda.put(start + time.toNanos(), action);
    }

    Duration passed() {
        return Duration.ofNanos(now - start);
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        Map.Entry<Long, Runnable> next = agenda.firstEntry();
        if (next != null && (nanos == Long.MAX_VALUE || next.getKey() <= now + nanos)) {
            agenda.remove(next.getKey());
            sleeps.add(Duration.ofNanos(next.getKey() - now));
            now = next.getKey();
            next.getValue().run();
            return;
        }
        if (nanos == Long.MAX_VALUE) {
            throw new IllegalStateException("nobody would ever wake it");
        }
        sleeps.add(Duration.ofNanos(nanos));
        now += nanos + oversleep;
    }

    @Override
    public void wake() {}
}
