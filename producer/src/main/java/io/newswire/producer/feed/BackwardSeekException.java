package io.newswire.producer.feed;

import java.time.Instant;

/** Says in one line why the feed cannot go back to an earlier date. */
public final class BackwardSeekException extends RuntimeException {

    BackwardSeekException(Instant date, Instant reached) {
        super(FeedDate.words(date)
                + " is past: counts cannot be taken back, the command reset counts anew (the feed is at "
                + FeedDate.words(reached) + ")");
    }
}
