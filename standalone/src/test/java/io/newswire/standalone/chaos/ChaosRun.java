package io.newswire.standalone.chaos;

import io.newswire.standalone.chaos.evidence.LogLineCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a test class and what it has started. Nothing of it is closed by the test that failed: evidence is
 * collected from what still runs, and {@link WithChaos} closes it then.
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

    /** What the processes print, a file for each start; kept after the run. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** What they write; gone after a run that passed. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Seed of what is made up, {@code -Dchaos.seed}. */
    public long seed() {
        return seed;
    }

    /** How many paragraphs are to be published, {@code -Dchaos.paragraphs}. */
    public int paragraphs() {
        return paragraphs;
    }

    /** Starts one broker; {@code options} are those of every instance of streams-app. */
    public CountingGroup group(List<String> brokerSettings, List<String> options) throws IOException {
        return group(1, brokerSettings, options);
    }

    /** Starts one broker or three that replicate; {@code brokerSettings} are {@code key=value} in Kafka's words. */
    public CountingGroup group(int brokers, List<String> brokerSettings, List<String> options) throws IOException {
        CountingGroup group = new CountingGroup(this, brokers, brokerSettings, options);
        groups.add(group);
        return group;
    }

    /** A run inside this one, with a folder of its own. */
    public ChaosRun part(String name, long partSeed) {
        ChaosRun part = new ChaosRun(folder.resolve(name), partSeed, paragraphs);
        parts.add(part);
        return part;
    }

    /** Ends a part that passed: its processes and its folder go, its lines stay counted. */
    public void discard(ChaosRun part) throws IOException {
        part.close();
        discarded = discarded.plus(part.lines());
        part.delete();
        parts.remove(part);
    }

    /** How often telling lines were logged until now, in parts that are gone too. */
    public LogLineCounts lines() throws IOException {
        return discarded.plus(LogLineCounts.under(folder));
    }

    /** Writes what explains a failure next to the logs; returns the folders. */
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

    /** Deletes what is there of an earlier run of that name, or of this one. */
    void delete() throws IOException {
        Folders.delete(folder);
    }
}
