package io.newswire.standalone.run;

import io.newswire.streams.StreamsService;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.kafka.CommittedLog;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.metrics.Backlog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when every paragraph published so far has been counted and the counts are committed.
 *
 * <p>For the maintainer. The result is right because of the order of four questions. (1) Has any task something left to
 * write? (2) Is everything that the tasks passed on in the log, so that the buffers of their producers are empty? (3)
 * Is every partition of paragraphs and of the shuffle read and committed to its end? (4) Is a transaction open on the
 * topics they write? If all four are fine and no task did anything meanwhile, nothing is left. No question waits, and
 * asking again does no harm. After the committed offset there may be markers of transactions, because a task that has
 * read no record since its start commits nothing. So the log is asked whether there is a record.
 */
public final class Completion {
    private final GroupOffsets offsets;
    private final List<StreamsService> counters;
    private final Map<String, Object> clientProperties;
    private final TopicNames topics;
    private final String shuffle;
    private final String strays;

    /** Needs all instances of the application, and all of them in this process. */
    public Completion(Admin admin, List<StreamsService> counters, StreamsSettings settings) {
        this.offsets = new GroupOffsets(admin, settings.applicationId());
        this.counters = List.copyOf(counters);
        this.clientProperties = settings.clientProperties();
        this.topics = settings.topics();
        this.shuffle = settings.applicationId() + "-tallies-repartition";
        this.strays = settings.applicationId() + "-strays-repartition";
    }

    public boolean isReached() throws InterruptedException, ExecutionException {
        long steps = sum(Backlog::steps);
        if (!counters.stream().allMatch(StreamsService::isReady)
                || sum(Backlog::talliesPending) > 0
                || sum(Backlog::emissionsPending) > 0) {
            return false;
        }
        List<TopicPartition> read = offsets.partitions(topics.paragraphs(), shuffle);
        return sum(Backlog::tasks) == read.size()
                && counters.stream().allMatch(Completion::isEverythingSent)
                && isEverythingRead(read)
                && isEverythingRead(offsets.partitions(strays))
                && offsets.isEverythingCommitted(offsets.partitions(
                        strays, shuffle, topics.mentions(), topics.aggregates(), topics.deadLetters()))
                && sum(Backlog::steps) == steps;
    }

    private boolean isEverythingRead(List<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        Map<TopicPartition, GroupOffsets.Unread> unread = offsets.unread(partitions);
        if (unread.isEmpty()) {
            return true;
        }
        if (!offsets.isEverythingCommitted(List.copyOf(unread.keySet()))) {
            return false;
        }
        try (CommittedLog log = new CommittedLog(clientProperties)) {
            return unread.entrySet().stream()
                    .noneMatch(each -> log.hasRecord(
                            each.getKey(),
                            each.getValue().from(),
                            each.getValue().to()));
        }
    }

    private long sum(ToLongFunction<Backlog> figure) {
        return counters.stream().map(StreamsService::backlog).mapToLong(figure).sum();
    }

    private static boolean isEverythingSent(StreamsService service) {
        Map<String, Double> free = new HashMap<>();
        service.metrics().forEach((name, metric) -> {
            if (name.group().equals("producer-metrics")) {
                if (name.name().equals("buffer-total-bytes")) {
                    free.merge(name.tags().toString(), value(metric), Double::sum);
                } else if (name.name().equals("buffer-available-bytes")) {
                    free.merge(name.tags().toString(), -value(metric), Double::sum);
                }
            }
        });
        return free.values().stream().allMatch(used -> used == 0);
    }

    private static double value(Metric metric) {
        return ((Number) metric.metricValue()).doubleValue();
    }
}
