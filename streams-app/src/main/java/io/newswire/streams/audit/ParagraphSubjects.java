package io.newswire.streams.audit;

import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.mentions.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All subjects that one paragraph counts for. */
final class ParagraphSubjects {
    private ParagraphSubjects() {}

    /** Mentions by subject ({@code country:AFG}, {@code pair:AFG+taliban}, {@code all:feed}). */
    static Map<String, Integer> of(List<Mention> mentions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("all:feed", mentions.size());
        for (Mention mention : mentions) {
            String kind = mention.kind() == Kind.COUNTRY ? "country" : "actor";
            counts.merge("all:" + kind, 1, Integer::sum);
            counts.merge(kind + ":" + mention.id(), 1, Integer::sum);
        }
        for (Mention country : mentions) {
            for (Mention actor : mentions) {
                if (country.kind() == Kind.COUNTRY
                        && actor.kind() == Kind.ACTOR
                        && standsApart(country, actor.id(), mentions)) {
                    counts.put("pair:" + country.id() + "+" + actor.id(), 1);
                }
            }
        }
        return counts;
    }

    private static boolean standsApart(Mention country, String actorId, List<Mention> mentions) {
        for (Mention other : mentions) {
            boolean isOfActor = other.kind() == Kind.ACTOR && other.id().equals(actorId);
            if (isOfActor && other.start() < country.end() && country.start() < other.end()) {
                return false;
            }
        }
        return true;
    }
}
