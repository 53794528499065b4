package io.newswire.streams.kafka;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A partition whose end cannot be read, and will not be without help.
 *
 * @param open the transaction that hides it, where the leader tells
 * @param coordinated what the coordinator says of that transaction, where it tells
 */
public record HangingTransaction(
        TopicPartition partition,
        StableOffset offset,
        @Nullable OpenTransaction open,
        @Nullable CoordinatedTransaction coordinated) {
    private static final String BROKERS =
            "then run brokers other than 4.3.0, 4.3.1 and 4.4.0, which lose the end of transactions (KAFKA-20734)";

    /** What is wrong, in a sentence. */
    public String describe() {
        return partition + ": " + offset.hidden() + " offsets from " + offset.stable() + " to " + offset.end()
                + " cannot be read: " + cause();
    }

    private String cause() {
        if (open == null) {
            return "the last stable offset does not move, for longer than a transaction may last";
        }
        String producer = "the transaction of producer id " + open.producerId();
        if (coordinated == null) {
            return producer + " is open for longer than it may last, and no coordinator tells of it";
        }
        return producer + " (" + coordinated.transactionalId() + ") is open there, and its coordinator says "
                + coordinated.state()
                + (coordinated.isOver() ? ": nothing will end it" : ", for longer than it may last");
    }

    /** What an operator can do about it. */
    public String remedy() {
        long start = open == null ? offset.stable() : open.startOffset();
        return "kafka-transactions.sh --bootstrap-server HOST:PORT abort --topic " + partition.topic()
                + " --partition " + partition.partition() + " --start-offset " + start
                + " makes the rest readable, without the records of that transaction ('audit' names what is missing,"
                + " 'reset' counts anew); " + BROKERS;
    }
}
