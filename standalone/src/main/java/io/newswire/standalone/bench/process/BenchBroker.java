package io.newswire.standalone.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The broker that every row runs on: one of our own in a process of its own, or one that the user names. */
public final class BenchBroker implements AutoCloseable {
    private static final List<String> HEAP = List.of("-Xmx1g");

    private final String bootstrapServers;
    private final @Nullable ChildProcess process;

    private BenchBroker(String bootstrapServers, @Nullable ChildProcess process) {
        this.bootstrapServers = bootstrapServers;
        this.process = process;
    }

    public static BenchBroker at(String bootstrapServers) {
        return new BenchBroker(bootstrapServers, null);
    }

    /** Starts a broker and returns when it takes requests. */
    public static BenchBroker start(Path dataDir) throws IOException {
        ChildProcess process =
                ChildProcess.start("the broker", HEAP, List.of("broker", "--data-dir", dataDir.toString()));
        try {
            return new BenchBroker(process.line(), process);
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Its CPU since it started; null if it is none of our processes. */
    public @Nullable Duration cpu() {
        return process == null ? null : process.cpu();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.close();
        }
    }
}
