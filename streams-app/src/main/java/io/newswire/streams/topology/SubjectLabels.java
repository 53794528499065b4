package io.newswire.streams.topology;

import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import java.util.Map;
import java.util.function.Function;

/** Names counted subjects: from the key that is counted to what a reader of the aggregates is shown. */
public final class SubjectLabels implements Function<SubjectKey, SubjectLabel> {
    private static final Map<String, String> TOTALS =
            Map.of("country", "All countries", "actor", "All actors", "feed", "Whole feed");

    private final Gazetteer gazetteer;

    public SubjectLabels(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public SubjectLabel apply(SubjectKey key) {
        String id = key.id();
        return switch (key.kind()) {
            case COUNTRY -> new SubjectLabel(key, gazetteer.country(id).name(), null);
            case ACTOR -> {
                Subject actor = gazetteer.actor(id);
                yield new SubjectLabel(key, actor.name(), actor.wireType());
            }
            case PAIR -> {
                int plus = id.indexOf('+');
                String country = gazetteer.country(id.substring(0, plus)).name();
                String actor = gazetteer.actor(id.substring(plus + 1)).name();
                yield new SubjectLabel(key, country + " + " + actor, null);
            }
            case ALL -> new SubjectLabel(key, TOTALS.getOrDefault(id, id), null);
        };
    }
}
