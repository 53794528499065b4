package io.newswire.streams.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A country (id: ISO 3166-1 alpha-3, {@code XKX} for Kosovo) or an actor (id: its usual English name in small letters
 * with hyphens). Only actors have a {@code type}; {@code country} is the actor's country, or null.
 */
public record Subject(
        Kind kind,
        String id,
        String name,
        @Nullable ActorType type,
        @Nullable String country) {

    public Subject {
        if (id.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a subject needs an id and a name");
        }
        if (kind == Kind.COUNTRY && (type != null || country != null)) {
            throw new IllegalArgumentException("a country has no type and no country: " + id);
        }
        if (kind == Kind.ACTOR && type == null) {
            throw new IllegalArgumentException("an actor needs a type: " + id);
        }
    }

    /** A country. */
    public static Subject country(String id, String name) {
        return new Subject(Kind.COUNTRY, id, name, null, null);
    }

    /**
     * A person that no file lists. The name is made from the id: its parts with capitals, particles in small letters.
     */
    public static Subject person(String id) {
        StringBuilder name = new StringBuilder(id.length());
        String before = "";
        for (String part : id.split("-", -1)) {
            name.append(name.isEmpty() ? "" : before.equals("o") ? "'" : before.equals("al") ? "-" : " ");
            boolean small = part.isEmpty() || (!name.isEmpty() && NameParticles.isShownSmall(part));
            name.append(small ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            before = part;
        }
        return new Subject(Kind.ACTOR, id, name.toString(), ActorType.PER, null);
    }

    /** Whether this is an actor, not a country. */
    public boolean isActor() {
        return kind == Kind.ACTOR;
    }

    /** The code of the type in JSON; null for a country. */
    public @Nullable String wireType() {
        return type == null ? null : type.wire();
    }

    /** Whether this is an actor of a type. */
    public boolean is(ActorType other) {
        return type == other;
    }

    /** Whether this is a company or a medium. */
    public boolean isFirm() {
        return type != null && type.isFirm();
    }

    /** Whether this is a person. */
    public boolean isPerson() {
        return type == ActorType.PER;
    }
}
