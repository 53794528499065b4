package io.newswire.producer.publish;

import io.newswire.producer.articles.Problem;
import java.time.Duration;
import java.time.Instant;

/** Hears how publishing goes, on the thread that publishes. */
public interface PublishListener {

    /** How much of the input has been checked, in bytes. */
    default void checked(long bytes, long ofBytes) {}

    /** All input has been checked, a round of publishing begins; the rounds before it are counted in. */
    default void started(long articles, long paragraphs) {}

    /** Publishing begins, and nobody knows how much comes. */
    default void startedWithoutEnd() {}

    /** After each article and at the end: how many articles have been sent and how many paragraphs acknowledged. */
    default void progress(long articles, long paragraphs) {}

    /** Nothing will be published for a while: the date of the next article, and how long it waits. */
    default void waiting(Instant next, Duration left) {}

    /** Something in the input cannot be used. */
    default void problem(Problem problem) {}
}
