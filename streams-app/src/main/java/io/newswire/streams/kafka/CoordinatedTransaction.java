package io.newswire.streams.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.TransactionState;

/**
 * What the coordinator of transactions says of a producer.
 *
 * @param timeout after which the coordinator aborts a transaction of it
 */
public record CoordinatedTransaction(String transactionalId, TransactionState state, Duration timeout) {
    /** Whether the coordinator has nothing left to do, so that it will write no more markers. */
    public boolean isOver() {
        return switch (state) {
            case COMPLETE_COMMIT, COMPLETE_ABORT, EMPTY -> true;
            default -> false;
        };
    }
}
