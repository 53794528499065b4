package io.newswire.producer.publish;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * What this user has to be allowed on a topic.
 *
 * @param needed of the operations that allow Describe as well
 */
record TopicRights(String topic, Set<AclOperation> needed) {

    TopicRights {
        needed = Set.copyOf(needed);
    }

    /**
     * Checks what the brokers say. Where they do not say it, or there is no topic, nothing is checked.
     *
     * @throws PublishFailedException if some are missing
     */
    void check(@Nullable TopicDescription description) throws PublishFailedException {
        Set<AclOperation> authorized = description == null ? null : description.authorizedOperations();
        if (authorized != null && !authorized.isEmpty() && !authorized.containsAll(needed)) {
            Set<AclOperation> missing = EnumSet.copyOf(needed);
            missing.removeAll(authorized);
            throw missing(missing, topic, null);
        }
    }

    /** Who may not even describe the topic may do nothing else to it; any other exception is returned as it is. */
    ExecutionException explained(ExecutionException thrown) throws PublishFailedException {
        Throwable trouble = KafkaErrors.root(thrown);
        if (trouble instanceof AuthorizationException) {
            throw missing(needed, topic, trouble);
        }
        return thrown;
    }

    static PublishFailedException missing(Set<AclOperation> operations, String topic, @Nullable Throwable cause) {
        String message = words(operations, topic);
        return cause == null ? new PublishFailedException(message) : new PublishFailedException(message, cause);
    }

    /** Says in one line what is missing, as Kafka's tools and documentation spell it. */
    static String words(Set<AclOperation> operations, String topic) {
        String names =
                EnumSet.copyOf(operations).stream().map(TopicRights::word).collect(Collectors.joining(", "));
        return (operations.size() == 1 ? "missing right: " : "missing rights: ") + names + " on topic " + topic;
    }

    private static String word(AclOperation operation) {
        return Arrays.stream(operation.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
