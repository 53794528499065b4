package io.newswire.bench.process;

import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The broker for all rows: ours in its own process, or one that the user named. All files of a measurement are in its
 * folder. The folder is deleted at the end, also if this process is told to end early.
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

    /** Starts a broker and returns when it accepts requests. */
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

    /** The folder for the state of the measured programs. */
    public Path folder() {
        return dataDir.path();
    }

    /** Its CPU time since it started; null if the user named it. */
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

    /**
     * The shutdown hook: ends all child processes, since they only work for the measurement, and deletes the folder.
     */
    private void leaveNothing() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            // a process that is being ended may still write; its files stay in the system's temporary folder
        }
    }
}
