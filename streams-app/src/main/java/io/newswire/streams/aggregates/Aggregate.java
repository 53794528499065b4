package io.newswire.streams.aggregates;

/**
 * The newest state of one rolling count.
 *
 * @param json the value as it was read, to be passed on unchanged
 */
public record Aggregate(AggregateKey key, String json, AggregateLine line) {
    /**
     * Reads a record of {@code news.aggregates}.
     *
     * @throws IllegalArgumentException if key or value cannot be read
     */
    public static Aggregate parse(String key, String json) {
        return new Aggregate(AggregateKey.parse(key), json, AggregateLine.parse(json));
    }
}
