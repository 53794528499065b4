package io.newswire.producer.feed;

import java.time.Instant;

/** Says why the feed does not go back, in one line that a person can act on. */
public final class BackwardSeekException extends RuntimeException {

    BackwardSeekException(Instant date, Instant reached) {
        super(FeedDate.words(date) + " lies before " + FeedDate.words(reached)
                + ", which the feed has reached, and counts cannot be taken back;"
                + " to count anew end this and use the command reset");
    }
}
