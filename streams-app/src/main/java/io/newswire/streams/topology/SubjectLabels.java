package io.newswire.streams.topology;

import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import java.util.Map;
import java.util.function.Function;

/** Names counted subjects: from the key that the counting carries to what a reader of the aggregates is shown. */
public final class SubjectLabels implements Function<String, SubjectLabel> {
    private static final Map<String, String> TOTALS =
            Map.of("country", "All countries", "actor", "All actors", "feed", "Whole feed");

    private final Gazetteer gazetteer;

    public SubjectLabels(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Names the subject of a key: kind and id, such as {@code pair:AFG+taliban}. */
    @Override
    public SubjectLabel apply(String key) {
        int colon = key.indexOf(':');
        String kind = key.substring(0, colon);
        String id = key.substring(colon + 1);
        return switch (kind) {
            case "country" -> new SubjectLabel(kind, id, gazetteer.country(id).name(), null);
            case "actor" -> {
                Subject actor = gazetteer.actor(id);
                yield new SubjectLabel(kind, id, actor.name(), actor.wireType());
            }
            case "pair" -> {
                int plus = id.indexOf('+');
                String country = gazetteer.country(id.substring(0, plus)).name();
                String actor = gazetteer.actor(id.substring(plus + 1)).name();
                yield new SubjectLabel(kind, id, country + " + " + actor, null);
            }
            default -> new SubjectLabel(kind, id, TOTALS.getOrDefault(id, id), null);
        };
    }
}
