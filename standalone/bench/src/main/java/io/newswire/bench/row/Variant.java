package io.newswire.bench.row;

import io.newswire.streams.kafka.TopicNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measured programs, in the order of the rows. */
public enum Variant {
    /** Only reads and parses: the least possible cost. */
    PARSE,
    /** Parses, matches, writes the mentions. */
    ANNOTATE,
    /** All of Newswire with the default settings. */
    NEWSWIRE("1h/5m,24h/5m,7d/5m"),
    /** Annotates, then counts countries in one hopping window of the plain DSL. */
    DSL_HOPPING,
    /** All of Newswire with a 24-hour window that slides by one minute. */
    NEWSWIRE_24H_1M("1h/5m,24h/1m,7d/5m"),
    /** What Newswire does, by the plain DSL. */
    DSL_SAME(Jar.BENCH, "", 2_000_000),
    /** Annotates, then counts countries in one sliding window of Flink. */
    FLINK_SLIDING(Jar.FLINK, "", 2_000_000),
    /** What Newswire does, by Flink. */
    FLINK_PANES(Jar.FLINK, "", 2_000_000);

    /** The jar that a program is in. */
    public enum Jar {
        BENCH,
        /** Built by a profile of its own. */
        FLINK
    }

    private final Jar jar;
    /** The rolling windows as {@code --window} takes them; empty for programs without rolling windows. */
    private final String windows;

    private final long most;

    Variant() {
        this("");
    }

    Variant(String windows) {
        this(Jar.BENCH, windows, Long.MAX_VALUE);
    }

    Variant(Jar jar, String windows, long most) {
        this.jar = jar;
        this.windows = windows;
        this.most = most;
    }

    public Jar jar() {
        return jar;
    }

    /** The most paragraphs it is given, so that a slow one ends in time. */
    public long most() {
        return most;
    }

    /** The options of this program, where they differ from what a user starts; for Kafka Streams those of streams-app. */
    public List<String> options(String bootstrapServers, TopicNames topics, Path stateDir) {
        return options(bootstrapServers, topics, topics.prefix() + word(), stateDir);
    }

    /** The same with an application id, which must start with the prefix of the topics. */
    public List<String> options(String bootstrapServers, TopicNames topics, String application, Path stateDir) {
        List<String> options = new ArrayList<>(List.of("row", "--variant", word()));
        options.addAll(List.of("--bootstrap-server", bootstrapServers, "--topic-prefix", topics.prefix()));
        // starts with the prefix, so that internal topics are deleted with the outputs
        options.addAll(List.of("--application-id", application));
        options.addAll(List.of("--state-dir", stateDir.toString()));
        if (jar == Jar.BENCH) {
            options.addAll(List.of("--port", "0"));
        }
        if (!windows.isEmpty()) {
            options.addAll(List.of("--window", windows));
        }
        return options;
    }

    /** The name in small letters and hyphens, as in options and results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The variant with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Variant of(String word) {
        for (Variant each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no variant is called '" + word + "'");
    }
}
