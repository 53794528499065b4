package io.newswire.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.StreamsService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.TaskId;
import org.jspecify.annotations.Nullable;

/** Instances with one thread each. The test assigns their tasks, and they commit only when a task is revoked. */
final class ScriptedGroup {
    private final FeedUnderTest feed;
    private final Map<String, StreamsService> running = new HashMap<>();

    ScriptedGroup(FeedUnderTest feed) {
        this.feed = feed;
    }

    /** Starts an instance; {@link #give} decides its tasks. */
    StreamsService start(String instance) throws InterruptedException, ExecutionException {
        StreamsService service = feed.start(
                instance,
                Map.of(
                        "num.stream.threads",
                        "1",
                        "commit.interval.ms",
                        Long.toString(Duration.ofMinutes(10).toMillis()),
                        "producer.transaction.timeout.ms",
                        Long.toString(Duration.ofMinutes(15).toMillis()),
                        "client.id",
                        instance,
                        "application.server",
                        instance + ":1",
                        "task.assignor.class",
                        ScriptedAssignor.class.getName()));
        running.put(instance, service);
        return service;
    }

    /** Assigns tasks to instances; valid from the next rebalance on. */
    void give(Map<String, Set<TaskId>> tasks) {
        ScriptedAssignor.give(tasks);
    }

    /** Stops an instance cleanly; the others get its tasks. */
    void stop(String instance) {
        requireNonNull(running.remove(instance)).close();
    }

    /** Returns when every instance runs the tasks that were assigned last. */
    void awaitTasks(Map<String, Set<TaskId>> tasks) {
        Map<String, Set<TopicPartition>> partitions = tasks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .flatMap(this::partitions)
                                .collect(Collectors.toSet())));
        try (Admin admin = feed.admin()) {
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> partitions.equals(assigned(admin))
                            && running.entrySet().stream()
                                    .allMatch(each -> runs(each.getValue(), tasks.get(each.getKey()))));
        }
    }

    /** Returns whether an instance has opened its tasks, because the broker reports the assignment before that. */
    private static boolean runs(StreamsService service, @Nullable Set<TaskId> tasks) {
        return service.isReady() && tasks != null && service.backlog().tasks() == tasks.size();
    }

    private Stream<TopicPartition> partitions(TaskId task) {
        String id = feed.applicationId();
        Stream<String> topics = task.subtopology() == 0
                ? Stream.of(feed.topics().paragraphs(), id + "-strays-repartition")
                : Stream.of(id + "-tallies-repartition");
        return topics.map(topic -> new TopicPartition(topic, task.partition()));
    }

    /** Returns the partitions by instance; empty while the group is not stable. */
    private Map<String, Set<TopicPartition>> assigned(Admin admin) throws InterruptedException, ExecutionException {
        ConsumerGroupDescription group = requireNonNull(admin.describeConsumerGroups(Set.of(feed.applicationId()))
                .all()
                .get()
                .get(feed.applicationId()));
        if (group.groupState() != GroupState.STABLE) {
            return Map.of();
        }
        return group.members().stream()
                .collect(Collectors.toMap(
                        member -> member.clientId().replaceFirst("-StreamThread-.*", ""),
                        member -> member.assignment().topicPartitions()));
    }

    /** Returns how many records the thread of an instance has processed. */
    static double processed(StreamsService service) {
        return metric(service, "stream-thread-metrics", "process-total");
    }

    static double failedThreads(StreamsService service) {
        return metric(service, "stream-metrics", "failed-stream-threads");
    }

    private static double metric(StreamsService service, String group, String name) {
        double[] values = service.metrics().entrySet().stream()
                .filter(each -> each.getKey().group().equals(group)
                        && each.getKey().name().equals(name))
                .mapToDouble(each -> ((Number) each.getValue().metricValue()).doubleValue())
                .toArray();
        assertThat(values).as(name).hasSize(1);
        return values[0];
    }
}
