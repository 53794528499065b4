package io.newswire.bench.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How Flink runs here. As many subtasks as Newswire has threads; state in RocksDB with incremental checkpoints on the
 * local disk; timers on the heap and objects reused, which is faster. A checkpoint each second, where Newswire commits
 * ten times as often: in favour of Flink.
 */
final class JobSettings {
    static final int PARALLELISM = 2;

    private static final Duration CHECKPOINTS = Duration.ofSeconds(1);
    /** For RocksDB, above the default of 128 MB for a local cluster. */
    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);

    private JobSettings() {}

    static StreamExecutionEnvironment environment(Path stateDir) {
        Configuration config = new Configuration();
        config.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        config.set(RocksDBOptions.LOCAL_DIRECTORIES, stateDir.resolve("rocksdb").toString());
        config.set(RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.HEAP);
        config.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        config.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                stateDir.resolve("checkpoints").toUri().toString());
        config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
        config.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        config.set(PipelineOptions.OBJECT_REUSE, true);
        config.set(PipelineOptions.GENERIC_TYPES, false);
        config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM, config);
    }
}
