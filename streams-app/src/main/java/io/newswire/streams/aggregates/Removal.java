package io.newswire.streams.aggregates;

/** A key that is gone, and where its tombstone lies in the topic. */
public record Removal(AggregateKey key, int partition, long offset) {}
