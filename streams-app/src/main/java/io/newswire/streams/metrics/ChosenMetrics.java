package io.newswire.streams.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which meters are shown: ours, and those of Kafka and of the JVM that an operator of this application looks at. Kafka
 * gives its meters of a topic twice if the name has a dot, once with an underscore instead; the second is left out, or
 * sums would be doubled.
 */
public final class ChosenMetrics implements MeterFilter {
    private static final String OURS = "newswire.";
    private static final Set<String> OTHERS = Set.of(
            "jvm.gc.pause",
            "jvm.memory.max",
            "jvm.memory.used",
            "process.cpu.usage",
            "system.cpu.usage",
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.incoming.byte.total",
            "kafka.producer.outgoing.byte.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.record.send.total",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.process.total");

    private final Set<String> twins;
    private final boolean all;

    /**
     * A filter for an application.
     *
     * @param topics those whose meters Kafka may give twice
     * @param all whether everything else of Kafka and of the JVM is shown too
     */
    public ChosenMetrics(Collection<String> topics, boolean all) {
        twins = topics.stream()
                .filter(topic -> topic.contains("."))
                .map(topic -> topic.replace('.', '_'))
                .collect(Collectors.toUnmodifiableSet());
        this.all = all;
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String topic = id.getTag("topic");
        if (topic != null && twins.contains(topic)) {
            return MeterFilterReply.DENY;
        }
        boolean isShown = all || id.getName().startsWith(OURS) || OTHERS.contains(id.getName());
        return isShown ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }
}
