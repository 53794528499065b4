/**
 * The same work by Apache Flink, in one JVM: two jobs that read the topics of the bench and are checked as its other
 * rows are. {@code bench.jar} starts them in a process of their own.
 */
@NullMarked
package io.newswire.bench.flink;

import org.jspecify.annotations.NullMarked;
