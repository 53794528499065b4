package io.newswire.streams.reference;

/** One mention of a subject ({@code country} or {@code actor}); offsets are UTF-16, the end is exclusive. */
public record ReferenceMention(String kind, String id, int start, int end) {

    public static final String COUNTRY = "country";
    public static final String ACTOR = "actor";

    public ReferenceMention {
        if (!kind.equals(COUNTRY) && !kind.equals(ACTOR)) {
            throw new IllegalArgumentException("kind is neither country nor actor: " + kind);
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a mention without an id");
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    boolean overlaps(ReferenceMention other) {
        return start < other.end && other.start < end;
    }
}
