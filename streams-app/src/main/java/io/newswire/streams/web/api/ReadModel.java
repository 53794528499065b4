package io.newswire.streams.web.api;

import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.evidence.Paragraphs;
import java.util.function.Supplier;

/** Everything that the routes need, for one feed. */
public record ReadModel(
        NewestAggregates aggregates,
        EvidenceIndex evidence,
        Paragraphs paragraphs,
        Explainer explainer,
        Supplier<FeedStatus> feed,
        Reading reading) {
    /** How far the topics have been read. */
    public interface Reading {
        /** Whether everything has been read that the topics had when the reading began. */
        boolean isReady();

        /** The progress of the reading, in a sentence. */
        String progress();
    }
}
