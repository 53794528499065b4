package io.newswire.bench.process;

import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The broker that every row runs on: one of our own in a process of its own, or one that the user names. All files of a
 * measurement lie in its folder, which is removed at the end, also where this process is told to end before.
 */
public final class BenchBroker implements AutoCloseable {
    private static final List<String> HEAP = List.of("-Xmx1g");

    private final DataDir dataDir;
    private final String bootstrapServers;
    private final @Nullable ChildProcess process;
    private boolean closed;

    private BenchBroker(DataDir dataDir, String bootstrapServers, @Nullable ChildProcess process) {
        this.dataDir = dataDir;
        this.bootstrapServers = bootstrapServers;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothing, "shutdown"));
    }

    public static BenchBroker at(String bootstrapServers) throws IOException {
        return new BenchBroker(DataDir.of(null), bootstrapServers, null);
    }

    /** Starts a broker and returns when it takes requests. */
    public static BenchBroker start() throws IOException {
        DataDir dataDir = DataDir.of(null);
        List<String> arguments =
                List.of("broker", "--data-dir", dataDir.broker().toString());
        ChildProcess process = ChildProcess.start("the broker", HEAP, arguments);
        try {
            return new BenchBroker(dataDir, process.line(), process);
        } catch (IOException | RuntimeException e) {
            process.close();
            dataDir.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where the measured programs may keep their state. */
    public Path folder() {
        return dataDir.path();
    }

    /** Its CPU since it started; null if it is none of our processes. */
    public @Nullable Duration cpu() {
        return process == null ? null : process.cpu();
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (process != null) {
            process.close();
        }
        dataDir.close();
    }

    /** Every process that this one has started works for the measurement that is given up here. */
    private void leaveNothing() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            // what a dying process still writes stays in the temporary folder of the system
        }
    }
}
