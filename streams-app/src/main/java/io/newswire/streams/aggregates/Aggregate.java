package io.newswire.streams.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of one rolling count: the bytes as they were read, their position in the topic, and the numbers for
 * ranking. Immutable. Two aggregates are equal if they have the same key and bytes.
 */
public final class Aggregate {
    private final SubjectId subject;
    private final String name;
    private final @Nullable String type;
    private final Duration window;
    private final byte[] json;
    private final int partition;
    private final long offset;
    private final long windowEndMillis;
    private final long mentions;
    private final long paragraphs;
    private final long articles;
    private final long lastButOne;
    private final int slices;

    /** Keeps the given objects without copying them. */
    Aggregate(SubjectId subject, Duration window, AggregateFields fields, byte[] json, int partition, long offset) {
        this.subject = subject;
        this.window = window;
        this.json = json;
        this.partition = partition;
        this.offset = offset;
        name = fields.name();
        type = fields.type();
        windowEndMillis = fields.windowEnd().toEpochMilli();
        mentions = fields.mentions();
        paragraphs = fields.paragraphs();
        articles = fields.articles();
        lastButOne = fields.lastButOne();
        slices = fields.slices();
    }

    /**
     * Parses a record of {@code news.aggregates}; its position is set to offset 0 of partition 0.
     *
     * @throws IllegalArgumentException if key or value cannot be parsed
     */
    public static Aggregate parse(String key, String json) {
        AggregateKey parsed = AggregateKey.parse(key);
        byte[] bytes = json.getBytes(UTF_8);
        return new Aggregate(parsed.subject(), parsed.window(), AggregateFields.parse(bytes), bytes, 0, 0);
    }

    public AggregateKey key() {
        return new AggregateKey(subject.kind(), subject.id(), window);
    }

    public SubjectId subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    /** The type of an actor, such as {@code GOV}; null for the other kinds. */
    public @Nullable String type() {
        return type;
    }

    public Duration window() {
        return window;
    }

    public Instant windowEnd() {
        return Instant.ofEpochMilli(windowEndMillis);
    }

    public Instant windowStart() {
        return windowEnd().minus(window);
    }

    public long mentions() {
        return mentions;
    }

    public long paragraphs() {
        return paragraphs;
    }

    public long articles() {
        return articles;
    }

    /** The length of one slice of the series; zero if there is no series. */
    public Duration slice() {
        return slices == 0 ? Duration.ZERO : window.dividedBy(slices);
    }

    /**
     * Mentions in the second to last slice of the series. It is the whole previous window of a window with the length
     * of a slice.
     */
    public long mentionsInLastSliceButOne() {
        return lastButOne;
    }

    /** Mentions in equal slices of the window, oldest first; parsed from the bytes at each call. */
    public List<Long> series() {
        return line().series();
    }

    /** The whole value, parsed from the bytes at each call. */
    public AggregateLine line() {
        return AggregateLine.parse(json());
    }

    /** The value as it was read, to be passed on unchanged. */
    public String json() {
        return new String(json, UTF_8);
    }

    /** The partition of the topic in which the record lies. */
    public int partition() {
        return partition;
    }

    /** The offset of the record in its partition. */
    public long offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Aggregate aggregate
                && subject.equals(aggregate.subject)
                && window.equals(aggregate.window)
                && Arrays.equals(json, aggregate.json);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + window.hashCode();
    }

    @Override
    public String toString() {
        return key() + " " + json();
    }
}
