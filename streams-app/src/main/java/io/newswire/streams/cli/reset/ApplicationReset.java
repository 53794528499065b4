package io.newswire.streams.cli.reset;

import static java.util.Objects.requireNonNull;

import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.LeftOutArticles;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.topology.InternalTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.PolicyViolationException;

/** Deletes what an application has left on a cluster: its group, its internal topics, and the records that it wrote. */
final class ApplicationReset {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_SESSION = Duration.ofSeconds(15);

    private static final Set<GroupState> NO_MEMBER = Set.of(GroupState.EMPTY, GroupState.DEAD);

    private final Admin admin;
    private final ApplicationId applicationId;
    private final TopicNames topics;

    ApplicationReset(Admin admin, ApplicationId applicationId, TopicNames topics) {
        this.admin = admin;
        this.applicationId = applicationId;
        this.topics = topics;
    }

    /**
     * The internal topics that exist. They are compared by their exact names, since another application's id may begin
     * with this one.
     */
    List<String> internalTopics() throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        return InternalTopics.of(applicationId).stream()
                .filter(existing::contains)
                .toList();
    }

    /** What deleting needs. An operation that alters settings allows to see them as well. */
    Rights rights(boolean paragraphsToo, boolean leavesOut) {
        Rights rights = new Rights()
                .onTopic(topics.mentions(), AclOperation.DELETE, AclOperation.DESCRIBE_CONFIGS)
                .onTopic(topics.aggregates(), AclOperation.DELETE, AclOperation.ALTER_CONFIGS)
                .onInternalTopics(applicationId, InternalTopics.of(applicationId), AclOperation.DELETE)
                .onGroup(applicationId, AclOperation.DELETE);
        if (leavesOut) {
            rights.onTopic(topics.paragraphs(), AclOperation.READ)
                    .onInternalTopics(
                            applicationId,
                            List.of(LeftOutArticles.topic(applicationId)),
                            AclOperation.WRITE,
                            AclOperation.CREATE);
        }
        return paragraphsToo
                ? rights.onTopic(topics.paragraphs(), AclOperation.DELETE, AclOperation.DESCRIBE_CONFIGS)
                        .onTopic(topics.deadLetters(), AclOperation.DELETE, AclOperation.DESCRIBE_CONFIGS)
                : rights;
    }

    /**
     * Waits until the group has no member. After an instance is stopped, it remains a member until its session ends.
     *
     * @param waiting is told what is being waited for, if it takes time
     * @throws CommandFailed if an instance is still running
     */
    void awaitNoInstance(Consumer<String> waiting) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + LONGEST_SESSION.toNanos();
        boolean told = false;
        while (hasMembers()) {
            if (System.nanoTime() > deadline) {
                throw stillRunning();
            }
            if (!told) {
                told = true;
                waiting.accept("waiting for the instances of " + applicationId + " to leave, up to "
                        + LONGEST_SESSION.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Uses the listing of groups, which includes every group protocol. */
    private boolean hasMembers() throws InterruptedException, ExecutionException {
        return admin.listGroups().all().get().stream()
                .filter(group -> group.groupId().equals(applicationId.name()))
                .anyMatch(
                        group -> group.groupState().filter(NO_MEMBER::contains).isEmpty());
    }

    private CommandFailed stillRunning() {
        return new CommandFailed("instances of " + applicationId + " are still running; stop them first");
    }

    /**
     * Deletes the group, the internal topics and the records of mentions and aggregates.
     *
     * @param paragraphsToo whether to delete paragraphs and dead letters too
     * @param leavesOut whether the topic of the articles that are left out is emptied only, to be written again
     * @throws CommandFailed if an instance of the application is still running; nothing has been deleted then
     */
    void delete(boolean paragraphsToo, boolean leavesOut) throws InterruptedException, ExecutionException {
        deleteGroup();
        List<String> internal = new ArrayList<>(internalTopics());
        String leftOut = LeftOutArticles.topic(applicationId);
        if (leavesOut && internal.remove(leftOut)) {
            deleteToTheEnd(leftOut);
        }
        admin.deleteTopics(internal).all().get();
        deleteRecords(topics.mentions());
        deleteRecords(topics.aggregates());
        if (paragraphsToo) {
            deleteRecords(topics.paragraphs());
            deleteRecords(topics.deadLetters());
        }
    }

    /** Tries again while the group has members, until the session of a stopped instance must have ended. */
    private void deleteGroup() throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + LONGEST_SESSION.toNanos();
        while (true) {
            try {
                admin.deleteConsumerGroups(List.of(applicationId.name())).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return;
                }
                if (!(e.getCause() instanceof GroupNotEmptyException)) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw stillRunning();
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    /**
     * Deletes all records. Brokers allow that only if the cleanup policy includes delete, so the policy of a compacted
     * topic is changed for this time.
     */
    private void deleteRecords(String topic) throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().contains(topic)) {
            return;
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        String policy =
                requireNonNull(config.get(TopicConfig.CLEANUP_POLICY_CONFIG)).value();
        boolean isCompacted = !policy.contains(TopicConfig.CLEANUP_POLICY_DELETE);
        if (isCompacted) {
            setPolicy(resource, policy + "," + TopicConfig.CLEANUP_POLICY_DELETE);
        }
        try {
            deleteToTheEnd(topic);
        } finally {
            if (isCompacted) {
                setPolicy(resource, policy);
            }
        }
    }

    private void setPolicy(ConfigResource resource, String policy) throws InterruptedException, ExecutionException {
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }

    private void deleteToTheEnd(String topic) throws InterruptedException, ExecutionException {
        TopicDescription description = requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        description
                .partitions()
                .forEach(info -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end.offset())));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.deleteRecords(all).all().get();
                return;
            } catch (ExecutionException e) {
                // the brokers learn of a changed policy a moment after the controller
                if (!(e.getCause() instanceof PolicyViolationException) || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** What would be deleted, in words, for the question to the user. */
    List<String> describe(boolean paragraphsToo) throws InterruptedException, ExecutionException {
        List<String> lines = new ArrayList<>();
        lines.add("the group " + applicationId);
        internalTopics().forEach(topic -> lines.add("the internal topic " + topic));
        lines.add("all records of " + topics.mentions() + " and " + topics.aggregates());
        if (paragraphsToo) {
            lines.add("all records of " + topics.paragraphs() + " and " + topics.deadLetters());
        }
        return lines;
    }
}
