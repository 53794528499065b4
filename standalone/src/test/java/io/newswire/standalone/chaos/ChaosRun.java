package io.newswire.standalone.chaos;

import io.newswire.standalone.chaos.evidence.LogLineCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a test class and everything that it has started. A test that fails closes none of it: evidence is
 * collected from the processes that still run, and then {@link WithChaos} closes them.
 */
public final class ChaosRun {
    private final Path folder;
    private final long seed;
    private final int paragraphs;
    private final List<CountingGroup> groups = new ArrayList<>();
    private final List<ChaosRun> parts = new ArrayList<>();
    private LogLineCounts discarded = LogLineCounts.none();
    private int failures;

    ChaosRun(Path folder, long seed, int paragraphs) {
        this.folder = folder;
        this.seed = seed;
        this.paragraphs = paragraphs;
    }

    /** Returns the folder of the processes' output, one file for each start; it is kept after the run. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Returns the folder of the processes' data; it is deleted after a run that passed. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Returns the seed of the generated articles, {@code -Dchaos.seed}. */
    public long seed() {
        return seed;
    }

    /** Returns the number of paragraphs to publish, {@code -Dchaos.paragraphs}. */
    public int paragraphs() {
        return paragraphs;
    }

    /** Starts one broker; {@code options} are passed to every instance of streams-app. */
    public CountingGroup group(List<String> brokerSettings, List<String> options) throws IOException {
        return group(1, brokerSettings, options);
    }

    /**
     * Starts one broker, or three with replication; {@code brokerSettings} are properties, each as {@code key=value}.
     */
    public CountingGroup group(int brokers, List<String> brokerSettings, List<String> options) throws IOException {
        CountingGroup group = new CountingGroup(this, brokers, brokerSettings, options);
        groups.add(group);
        return group;
    }

    /** Returns a run within this run, with its own subfolder. */
    public ChaosRun part(String name, long partSeed) {
        ChaosRun part = new ChaosRun(folder.resolve(name), partSeed, paragraphs);
        parts.add(part);
        return part;
    }

    /** Ends a part that passed: ends its processes, deletes its folder and keeps its counts of log lines. */
    public void discard(ChaosRun part) throws IOException {
        part.close();
        discarded = discarded.plus(part.lines());
        part.delete();
        parts.remove(part);
    }

    /** Returns how often each {@code TellingLine} was logged until now, including discarded parts. */
    public LogLineCounts lines() throws IOException {
        return discarded.plus(LogLineCounts.under(folder));
    }

    /** Writes evidence of a failure next to the logs and returns its folders. */
    List<Path> collectEvidence(Throwable failure) throws IOException {
        failures++;
        List<Path> collected = new ArrayList<>();
        for (CountingGroup group : groups) {
            Path into = folder.resolve("evidence-" + failures + (collected.isEmpty() ? "" : "-" + collected.size()))
                    .toAbsolutePath();
            group.collectEvidence(into, failure);
            collected.add(into);
        }
        for (ChaosRun part : parts) {
            collected.addAll(part.collectEvidence(failure));
        }
        return collected;
    }

    boolean hasFailed() {
        return failures > 0;
    }

    /** Ends all processes. */
    void close() {
        groups.forEach(CountingGroup::close);
        groups.clear();
        parts.forEach(ChaosRun::close);
    }

    /** Deletes the folder of this run, or of an earlier run with the same name. */
    void delete() throws IOException {
        Folders.delete(folder);
    }
}
