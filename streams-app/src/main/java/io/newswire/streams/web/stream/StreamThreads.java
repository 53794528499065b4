package io.newswire.streams.web.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the event stream: two that write (no write blocks), and one that ticks each second. */
final class StreamThreads implements Executor, AutoCloseable {
    private static final int WRITERS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(StreamThreads.class);

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, work -> daemon(work, "event-stream"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "event-stream-clock"));
    private @Nullable ScheduledFuture<?> ticks;

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts the ticks; if a tick fails, that is logged and the next one follows. */
    void tick(Runnable tick) {
        ticks = clock.scheduleAtFixedRate(() -> run(tick), 1, 1, TimeUnit.SECONDS);
    }

    private static void run(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException e) {
            LOG.error("a tick of the event stream failed", e);
        }
    }

    @Override
    public void execute(Runnable work) {
        try {
            writers.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("a client was woken after the end", e);
        }
    }

    @Override
    public void close() {
        if (ticks != null) {
            ticks.cancel(false);
        }
        clock.shutdownNow();
        writers.shutdown();
    }
}
