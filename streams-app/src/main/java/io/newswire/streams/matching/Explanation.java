package io.newswire.streams.matching;

import io.newswire.streams.matching.mentions.Judgement;
import java.util.List;

/** A reading and all judgements that led to it, in the order in which they were made. */
public record Explanation(Reading reading, List<Judgement> judgements) {

    public Explanation {
        judgements = List.copyOf(judgements);
    }
}
