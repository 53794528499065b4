package io.newswire.streams.memory;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;

/** What one paragraph adds to one subject. */
public record SubjectCount(SubjectKey subject, Counts counts) {}
