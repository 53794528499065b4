package io.newswire.streams.matching.mentions;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import org.jspecify.annotations.Nullable;

/**
 * A span of a text that names a subject. {@code start} and {@code end} are UTF-16 offsets, end exclusive; {@code text}
 * is the span, without a possessive 's. Only actors have a {@code type} (the code of an {@link ActorType}) and a {@code
 * country} (ISO alpha-3). Only people have a {@code role}: the office that a listed person held at the date of the
 * article.
 */
public record Mention(
        Kind kind,
        String id,
        String name,
        @Nullable String type,
        @Nullable String country,
        @Nullable String role,
        Via via,
        String text,
        int start,
        int end) {

    public Mention {
        if (start < 0 || end <= start || end - start != text.length()) {
            throw new IllegalArgumentException("not a span of its text: " + start + ".." + end + " \"" + text + "\"");
        }
    }

    /** A mention of a subject by a span of a text. */
    public static Mention of(Subject subject, @Nullable String role, Via via, String text, int start, int end) {
        return new Mention(
                subject.kind(),
                subject.id(),
                subject.name(),
                subject.wireType(),
                subject.country(),
                role,
                via,
                text.substring(start, end),
                start,
                end);
    }

    /** The same mention for another span of another text. */
    public Mention at(int otherStart, int otherEnd, String other) {
        String span = other.substring(otherStart, otherEnd);
        return new Mention(kind, id, name, type, country, role, via, span, otherStart, otherEnd);
    }

    /** Whether this names an actor of a type. */
    public boolean is(ActorType other) {
        return other.wire().equals(type);
    }

    /** Whether both spans share a character. */
    public boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }
}
