package io.newswire.streams;

import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.topology.state.StateUnusable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what happens when a stream thread fails: it is replaced, within a budget. The application ends if the budget
 * is used up, or if another thread would fail in the same way; the failure is kept for those who wait for the end.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final ReplacementBudget budget;
    private final AtomicReference<@Nullable Throwable> last = new AtomicReference<>();

    ThreadFailures(ReplacementBudget budget) {
        this.budget = budget;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable thrown) {
        if (areFinal()) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Throwable root = thrown;
        while (root.getCause() != null && !wouldRecur(root)) {
            root = root.getCause();
        }
        if (wouldRecur(root) || !budget.allows(System.nanoTime())) {
            last.compareAndSet(null, root);
            LOG.debug("giving up", thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("a stream thread failed and is replaced: {}", root.toString(), thrown);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean wouldRecur(Throwable thrown) {
        return thrown instanceof StateUnusable || thrown instanceof AuthorizationException;
    }

    /** Whether a failure has ended the application. */
    boolean areFinal() {
        return last.get() != null;
    }

    /**
     * Throws the failure that has ended the application, if there was one.
     *
     * @throws StateUnusable if the state was built with other windows
     * @throws AuthorizationException if a broker does not allow what it has to do
     * @throws CommandFailed if it was another one
     */
    void throwFinal() {
        Throwable thrown = last.get();
        if (thrown instanceof StateUnusable changed) {
            throw changed;
        }
        if (thrown instanceof AuthorizationException denied) {
            throw denied;
        }
        if (thrown != null) {
            throw new CommandFailed("stopped after too many failures, the last of them: " + thrown);
        }
    }
}
