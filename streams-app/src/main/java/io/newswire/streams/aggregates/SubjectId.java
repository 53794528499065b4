package io.newswire.streams.aggregates;

/** A counted subject, without a window: a kind and an id, such as country and {@code AFG}. */
public record SubjectId(AggregateKind kind, String id) {
    public SubjectId {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the id of a subject is empty");
        }
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
