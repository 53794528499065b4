package io.newswire.producer.feed;

import java.time.Instant;

/** Says why the feed does not go back, in one line that a person can act on. */
public final class BackwardSeekException extends RuntimeException {

    BackwardSeekException(Instant date, Instant reached) {
        super(FeedDate.words(date)
                + " is past: counts cannot be taken back, the command reset counts anew (the feed is at "
                + FeedDate.words(reached) + ")");
    }
}
