package io.newswire.streams.counting;

/**
 * One rolling count: the state of a subject in one window, the value on {@code news.aggregates}.
 *
 * @param subject what all of its aggregates begin with, {@link SubjectLabel#toJson()}
 * @param series mentions in equal slices of the window, oldest first
 */
@SuppressWarnings("ArrayRecordComponent") // made by the million, written and dropped
public record Aggregate(byte[] subject, WindowBounds bounds, Counts counts, long[] series) {}
