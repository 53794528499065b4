package io.newswire.producer.publish;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Words for Kafka's exceptions. */
final class KafkaErrors {

    private KafkaErrors() {}

    /** The exception that matters: the cause of a future's, and of a client that could not be built. */
    static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null
                && (root instanceof ExecutionException || root.getClass() == KafkaException.class)) {
            root = root.getCause();
        }
        return root;
    }

    static String reason(Throwable e) {
        Throwable root = root(e);
        String name = root.getClass().getSimpleName().replaceFirst("Exception$", "");
        String message = root.getMessage();
        return message == null ? name : message.replaceAll("\\s+", " ") + " (" + name + ")";
    }
}
