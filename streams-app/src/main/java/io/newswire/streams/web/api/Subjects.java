package io.newswire.streams.web.api;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import java.util.List;

/** Parses the subject of a request. */
final class Subjects {
    private Subjects() {}

    /** The subject with a kind and an id; throws a problem if the kind is not one of those allowed. */
    static SubjectId of(String kind, String id, List<AggregateKind> allowed) {
        for (AggregateKind each : allowed) {
            if (each.toString().equals(kind)) {
                if (id.isEmpty()) {
                    throw Query.problem("id is empty", "id", "an id of the kind");
                }
                return new SubjectId(each, id);
            }
        }
        throw Query.problem(
                "there is no kind " + (kind.length() <= 40 ? kind : kind.substring(0, 40) + "…") + " here",
                "kind",
                String.join(", ", allowed.stream().map(Object::toString).toList()));
    }
}
