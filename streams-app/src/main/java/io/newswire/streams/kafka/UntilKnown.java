package io.newswire.streams.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks a cluster about a topic that was just made: for a moment not every broker knows it. */
public final class UntilKnown {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 500;

    /** A question to a cluster. */
    public interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    private UntilKnown() {}

    /**
     * Asks until the topic is known, for some ten seconds at most.
     *
     * @throws ExecutionException of the last answer, if no broker knows of it even then
     */
    public static <T> T ask(Question<T> question) throws InterruptedException, ExecutionException {
        for (int tries = 1; ; tries++) {
            try {
                return question.ask();
            } catch (ExecutionException e) {
                if (tries == TRIES || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
