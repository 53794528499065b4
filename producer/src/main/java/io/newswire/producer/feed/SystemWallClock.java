package io.newswire.producer.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The clock of this machine. If nobody is waiting, a call of {@link #wake} ends the next wait, so none is lost. */
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
