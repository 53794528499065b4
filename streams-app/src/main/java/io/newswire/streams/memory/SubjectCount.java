package io.newswire.streams.memory;

import io.newswire.streams.counting.Counts;

/**
 * What one paragraph adds to one subject.
 *
 * @param subject the subject's key, such as {@code country:AFG} or {@code pair:AFG+taliban}
 */
public record SubjectCount(String subject, Counts counts) {}
