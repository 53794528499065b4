package io.newswire.streams.kafka;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a cluster which operations it denies to the user of a client. Only what it denies for certain is returned: a
 * cluster that does not tell, or a resource that does not exist, denies nothing.
 */
final class DeniedOperations {
    private static final Logger LOG = LoggerFactory.getLogger(DeniedOperations.class);

    /** Each of them allows Describe as well, so who may not describe may do none of them. */
    private static final Set<AclOperation> ALLOW_DESCRIBE = Set.of(
            AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

    private final Admin admin;

    DeniedOperations(Admin admin) {
        this.admin = admin;
    }

    /** The operations that are denied on one of these topics or more. */
    Set<AclOperation> onTopics(Collection<String> names, Set<AclOperation> wanted) throws InterruptedException {
        Set<AclOperation> denied = EnumSet.noneOf(AclOperation.class);
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : described.entrySet()) {
            try {
                denied.addAll(without(wanted, topic.getValue().get().authorizedOperations()));
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthorizationException) {
                    denied.addAll(thatAllowDescribe(wanted));
                }
                if (wanted.contains(AclOperation.CREATE) && !mayCreate(topic.getKey())) {
                    denied.add(AclOperation.CREATE);
                }
            }
        }
        return denied;
    }

    /** Creates nothing. */
    private boolean mayCreate(String topic) throws InterruptedException {
        try {
            admin.createTopics(
                            List.of(new NewTopic(topic, Optional.of(1), Optional.empty())),
                            new CreateTopicsOptions().validateOnly(true))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            LOG.debug("{} would not be created", topic, e);
            return !(e.getCause() instanceof AuthorizationException);
        }
    }

    Set<AclOperation> onGroups(Collection<String> groups, Set<AclOperation> wanted) throws InterruptedException {
        try {
            Set<AclOperation> denied = EnumSet.noneOf(AclOperation.class);
            admin.describeConsumerGroups(groups, new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .all()
                    .get()
                    .values()
                    .forEach(group -> denied.addAll(without(wanted, group.authorizedOperations())));
            return denied;
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthorizationException ? thatAllowDescribe(wanted) : Set.of();
        }
    }

    Set<AclOperation> onTransactionalIds(Collection<String> ids, Set<AclOperation> wanted) throws InterruptedException {
        try {
            admin.describeTransactions(ids).all().get();
            return Set.of();
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthorizationException ? thatAllowDescribe(wanted) : Set.of();
        }
    }

    /** Create is no matter for what exists. */
    private static Set<AclOperation> without(Set<AclOperation> wanted, @Nullable Set<AclOperation> authorized) {
        if (authorized == null || authorized.isEmpty()) {
            return Set.of();
        }
        Set<AclOperation> denied = EnumSet.copyOf(wanted);
        denied.removeAll(authorized);
        denied.remove(AclOperation.CREATE);
        return denied;
    }

    private static Set<AclOperation> thatAllowDescribe(Set<AclOperation> wanted) {
        Set<AclOperation> denied = EnumSet.copyOf(wanted);
        denied.retainAll(ALLOW_DESCRIBE);
        return denied;
    }
}
