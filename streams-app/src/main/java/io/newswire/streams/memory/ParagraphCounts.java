package io.newswire.streams.memory;

import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.mentions.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mentions of one paragraph by subject: the spans of each country and of each actor. */
final class ParagraphCounts {
    final Map<String, List<Mention>> countries = new LinkedHashMap<>();
    final Map<String, List<Mention>> actors = new LinkedHashMap<>();
    int countrySpans;
    int actorSpans;

    ParagraphCounts(List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean country = mention.kind() == Kind.COUNTRY;
            (country ? countries : actors)
                    .computeIfAbsent(mention.id(), id -> new ArrayList<>(2))
                    .add(mention);
            countrySpans += country ? 1 : 0;
            actorSpans += country ? 0 : 1;
        }
    }

    /**
     * Whether at least one span of the country overlaps no span of the actor. So "Kremlin" alone makes no pair with
     * Russia. Both lists are in text order; spans of one actor do not overlap each other.
     */
    static boolean standApart(List<Mention> country, List<Mention> actor) {
        int next = 0;
        for (Mention place : country) {
            while (next < actor.size() && actor.get(next).end() <= place.start()) {
                next++;
            }
            if (next == actor.size() || actor.get(next).start() >= place.end()) {
                return true;
            }
        }
        return false;
    }
}
