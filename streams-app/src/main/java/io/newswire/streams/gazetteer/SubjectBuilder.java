package io.newswire.streams.gazetteer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the files say about a subject. What a later file says about an alias replaces what an earlier file
 * said. Of two spellings in one file, the one that needs fewer capitals stays.
 */
final class SubjectBuilder {

    /**
     * Types of actors whose names may contain a country that is not meant, so no country in them counts: "Islamic State
     * of Iraq".
     */
    private static final Set<ActorType> OPAQUE = EnumSet.of(ActorType.PER, ActorType.REB, ActorType.IGO);

    final String id;
    final String origin;
    private final Kind kind;
    private @Nullable String name;
    private @Nullable ActorType type;
    private @Nullable String country;
    private @Nullable Inside inside;
    private final Map<String, AliasBuilder> aliases = new LinkedHashMap<>();
    private final Set<String> near = new HashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> bodies = new LinkedHashSet<>();
    private @Nullable String adjective;

    SubjectBuilder(Kind kind, String id, String origin) {
        this.kind = kind;
        this.id = id;
        this.origin = origin;
    }

    void type(ActorType type, @Nullable String country) {
        this.type = type;
        this.country = country;
    }

    void name(AliasBuilder alias) {
        name = alias.text();
        add(alias);
    }

    void add(AliasBuilder alias) {
        if (kind == Kind.COUNTRY ? !alias.kind().ofCountry() : !alias.kind().ofActor()) {
            throw new IllegalArgumentException(
                    "not a sort of name that " + (kind == Kind.COUNTRY ? "a country" : "an actor") + " has");
        }
        aliases.merge(alias.folded(), alias, (before, later) -> before.covers(later) ? before : later);
    }

    void drop(String text) {
        if (aliases.remove(CharFolding.fold(text)) == null) {
            throw new IllegalArgumentException("nothing to drop, " + id + " has no alias " + text);
        }
    }

    void near(String countries) {
        for (String country : countries.split(";", -1)) {
            near.add(country.strip());
        }
    }

    Set<String> near() {
        return Set.copyOf(near);
    }

    void role(Role role) {
        roles.add(role);
    }

    void adjective(String word) {
        if (kind != Kind.COUNTRY) {
            throw new IllegalArgumentException("an actor has no adjective");
        }
        adjective = word;
    }

    /** The start of composed names: the given adjective, else the first listed adjective, else the country's name. */
    String adjective() {
        if (adjective != null) {
            return adjective;
        }
        for (AliasBuilder alias : aliases.values()) {
            if (alias.kind() == AliasKind.DEMONYM && alias.conditions().isEmpty()) {
                return alias.text();
            }
        }
        return String.valueOf(name);
    }

    void body(String suffix) {
        if (country == null) {
            throw new IllegalArgumentException("only an actor with a country is a body of it");
        }
        bodies.add(suffix);
    }

    /** The suffixes of the roles for which this actor is its country's body. */
    Set<String> bodies() {
        return bodies;
    }

    void inside(String word) {
        inside = Inside.ofWord(word);
    }

    @Nullable
    String country() {
        return country;
    }

    Subject subject() {
        if (name == null) {
            throw new IllegalArgumentException("no line gives " + id + " a name");
        }
        return new Subject(kind, id, name, type, country);
    }

    List<Role> roles() {
        return List.copyOf(roles);
    }

    /** Which countries in this actor's name count beside the actor. */
    Inside inside() {
        if (inside != null) {
            return inside;
        }
        if (country == null || type == null || OPAQUE.contains(type)) {
            return Inside.HIDDEN;
        }
        return type.isOfOneState() ? Inside.COUNTED : Inside.OWN;
    }

    /** All aliases. If no line gives a person's surname, the last word of each full name is a surname. */
    List<AliasBuilder> aliases() {
        List<AliasBuilder> all = new ArrayList<>(aliases.values());
        boolean given = all.stream().anyMatch(a -> a.kind() == AliasKind.SURNAME);
        if (type == ActorType.PER && !given) {
            for (AliasBuilder full : aliases.values()) {
                int last = full.text().lastIndexOf(' ');
                if (full.kind() == AliasKind.FULL && last > 0) {
                    AliasBuilder surname = new AliasBuilder(
                            full.text().substring(last + 1), AliasKind.SURNAME, Set.of(), full.origin());
                    if (all.stream().noneMatch(a -> a.folded().equals(surname.folded()))) {
                        all.add(surname);
                    }
                }
            }
        }
        return all;
    }
}
