package io.newswire.streams.web.api;

import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.evidence.Paragraphs;
import java.util.function.Supplier;

/** All that the routes ask, of one feed. */
public record ReadModel(
        NewestAggregates aggregates,
        EvidenceIndex evidence,
        Paragraphs paragraphs,
        Explainer explainer,
        Supplier<FeedStatus> feed,
        Reading reading) {
    /** How far the topics have been read. */
    public interface Reading {
        /** Whether all has been read that the topics had when reading began. */
        boolean isReady();

        /** How far it is, in a sentence. */
        String progress();
    }
}
