package io.newswire.streams.aggregates;

/** A removed key, and the position of its tombstone in the topic. */
public record Removal(AggregateKey key, int partition, long offset) {}
