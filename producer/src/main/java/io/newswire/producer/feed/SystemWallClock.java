package io.newswire.producer.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The clock of this machine. A call of {@link #wake} is kept until somebody waits, so none is missed. */
public final class SystemWallClock implements WallClock {

    private final Semaphore wakes = new Semaphore(0);

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (wakes.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
    }

    @Override
    public void wake() {
        wakes.release();
    }
}
