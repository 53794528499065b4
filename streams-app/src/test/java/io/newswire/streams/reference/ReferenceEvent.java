package io.newswire.streams.reference;

import java.time.Instant;
import java.util.List;

/** One event of the feed: a paragraph as it lies in the log, with its mentions. */
public record ReferenceEvent(String articleId, int paragraph, Instant publishedAt, List<ReferenceMention> mentions) {

    public ReferenceEvent {
        if (articleId.isEmpty()) {
            throw new IllegalArgumentException("an event without an articleId");
        }
        if (paragraph < 0) {
            throw new IllegalArgumentException("paragraph below 0: " + paragraph);
        }
        mentions = List.copyOf(mentions);
    }
}
