package io.newswire.bench.row;

import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.kafka.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** A topology of the plain DSL. It is done when all its input is read and committed and no transaction is open. */
final class TopologyProgram implements MeasuredProgram {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final GroupOffsets offsets;
    private final TopicNames topics;
    private final @Nullable String shuffle;
    private final @Nullable LongAdder parsed;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    TopologyProgram(
            Topology topology,
            StreamsSettings settings,
            Admin admin,
            @Nullable String shuffle,
            @Nullable LongAdder parsed) {
        streams = new KafkaStreams(topology, settings.streamsProperties());
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.compareAndSet(null, thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        offsets = new GroupOffsets(admin, settings.applicationId());
        topics = settings.topics();
        this.shuffle = shuffle == null ? null : settings.applicationId() + "-" + shuffle + "-repartition";
        this.parsed = parsed;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new CommandFailed("the topology failed: " + thrown);
        }
    }

    @Override
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public boolean isDone() throws InterruptedException, ExecutionException {
        List<TopicPartition> paragraphs = offsets.partitions(topics.paragraphs());
        return offsets.lag(paragraphs) == 0
                && (shuffle == null || offsets.lag(offsets.partitions(shuffle)) == 0)
                && offsets.isEverythingCommitted(offsets.partitions(topics.mentions(), topics.aggregates()));
    }

    @Override
    public long parsed() {
        return parsed == null ? -1 : parsed.sum();
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    @Override
    public void close() {
        streams.close(CLOSE_TIMEOUT);
    }
}
