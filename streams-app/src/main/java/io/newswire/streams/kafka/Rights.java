package io.newswire.streams.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What a program has to be allowed on a cluster. It is asked for before anything is done, so that a right that is
 * missing is named, and nothing is left half done. Create on a topic is needed only while the topic does not exist.
 */
public final class Rights {
    private final List<Need> topics = new ArrayList<>();
    private final List<Need> groups = new ArrayList<>();
    private final List<Need> transactionalIds = new ArrayList<>();

    /**
     * Operations on a resource.
     *
     * @param resource as an operator grants it, such as {@code topic news.paragraphs}
     * @param names by which the cluster is asked; the operations must be allowed on all of them
     */
    private record Need(String resource, Set<String> names, Set<AclOperation> operations) {
        Need {
            names = Set.copyOf(names);
            operations = Set.copyOf(operations);
        }
    }

    /** Needs these on one topic. */
    public Rights onTopic(String name, AclOperation... operations) {
        topics.add(new Need("topic " + name, Set.of(name), Set.copyOf(Arrays.asList(operations))));
        return this;
    }

    /** Needs these on the internal topics of an application, which are granted by their prefix. */
    public Rights onInternalTopics(ApplicationId application, Collection<String> names, AclOperation... operations) {
        topics.add(new Need(
                "topics with prefix " + application + "-", Set.copyOf(names), Set.copyOf(Arrays.asList(operations))));
        return this;
    }

    public Rights onGroup(ApplicationId application, AclOperation operation) {
        groups.add(new Need("group " + application, Set.of(application.name()), Set.of(operation)));
        return this;
    }

    /** Needs this on the transactional ids of an application, of which every process makes its own. */
    public Rights onTransactionalIds(ApplicationId application, AclOperation operation) {
        String prefix = application + "-";
        transactionalIds.add(
                new Need("transactional ids with prefix " + prefix, Set.of(prefix + "any"), Set.of(operation)));
        return this;
    }

    /**
     * Asks the cluster.
     *
     * @throws MissingRights if the cluster says that some are missing; where it does not say, nothing happens
     */
    public void require(Admin admin) throws InterruptedException {
        DeniedOperations denied = new DeniedOperations(admin);
        List<String> missing = new ArrayList<>();
        for (Need need : topics) {
            add(need, denied.onTopics(need.names(), need.operations()), missing);
        }
        for (Need need : groups) {
            add(need, denied.onGroups(need.names(), need.operations()), missing);
        }
        for (Need need : transactionalIds) {
            add(need, denied.onTransactionalIds(need.names(), need.operations()), missing);
        }
        if (!missing.isEmpty()) {
            throw new MissingRights(missing);
        }
    }

    private static void add(Need need, Set<AclOperation> denied, List<String> missing) {
        if (!denied.isEmpty()) {
            missing.add(words(denied) + " on " + need.resource());
        }
    }

    /** As Kafka's tools and documentation spell them, such as {@code Read, DescribeConfigs}. */
    private static String words(Set<AclOperation> operations) {
        return EnumSet.copyOf(operations).stream().map(Rights::word).collect(Collectors.joining(", "));
    }

    private static String word(AclOperation operation) {
        return Arrays.stream(operation.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
