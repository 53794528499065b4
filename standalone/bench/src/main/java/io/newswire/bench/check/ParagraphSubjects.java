package io.newswire.bench.check;

import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.mentions.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subjects that a paragraph counts for, with their mentions in it: countries, actors, pairs and the totals. */
final class ParagraphSubjects {
    private ParagraphSubjects() {}

    static Map<String, Integer> of(List<Mention> mentions) {
        Map<String, Integer> subjects = new HashMap<>();
        subjects.put("all:feed", mentions.size());
        for (Mention mention : mentions) {
            subjects.merge(mention.kind().wire() + ":" + mention.id(), 1, Integer::sum);
            subjects.merge("all:" + mention.kind().wire(), 1, Integer::sum);
            if (mention.kind() == Kind.COUNTRY) {
                for (Mention actor : mentions) {
                    if (actor.kind() == Kind.ACTOR && isApart(mention, actor.id(), mentions)) {
                        subjects.put("pair:" + mention.id() + "+" + actor.id(), 1);
                    }
                }
            }
        }
        return subjects;
    }

    private static boolean isApart(Mention country, String actor, List<Mention> mentions) {
        return mentions.stream()
                .noneMatch(each -> each.kind() == Kind.ACTOR && each.id().equals(actor) && each.overlaps(country));
    }
}
