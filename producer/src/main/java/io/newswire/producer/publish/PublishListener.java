package io.newswire.producer.publish;

import io.newswire.producer.articles.Problem;
import java.time.Duration;
import java.time.Instant;

/** Is told how publishing goes, on the publishing thread. */
public interface PublishListener {

    /** How much of the input has been checked, in bytes. */
    default void checked(long bytes, long ofBytes) {}

    /** All input has been checked and a round begins. The numbers include the earlier rounds. */
    default void started(long articles, long paragraphs) {}

    /** Publishing begins, and the number of articles is unknown. */
    default void startedWithoutEnd() {}

    /** After each article and at the end: how many articles have been sent and how many paragraphs acknowledged. */
    default void progress(long articles, long paragraphs) {}

    /** The next article waits: its date, and the time until it is published. */
    default void waiting(Instant next, Duration left) {}

    /** Something in the input cannot be used. */
    default void problem(Problem problem) {}
}
