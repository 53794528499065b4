package io.newswire.streams.gazetteer;

import io.newswire.streams.matching.Kind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actors that a country and a role make. Each is a function of its id: {@code tur-cop} is the class {@code cop} of
 * {@code TUR}.
 */
final class ComposedActors {

    private static final int CODE = 3;

    private final Map<String, RoleClass> classes;
    private final Map<String, String> adjectives;
    private final Map<String, String> bodies;

    /**
     * @param classes by suffix
     * @param adjectives what a country's composed names begin with, by its code
     * @param bodies ids of listed actors that stand for a composed one, by that one's id
     */
    ComposedActors(Map<String, RoleClass> classes, Map<String, String> adjectives, Map<String, String> bodies) {
        this.classes = Map.copyOf(classes);
        this.adjectives = Map.copyOf(adjectives);
        this.bodies = Map.copyOf(bodies);
    }

    static String id(String country, String suffix) {
        return country.toLowerCase(Locale.ROOT) + "-" + suffix;
    }

    String idOf(String country, RoleClass role) {
        String id = id(country, role.suffix());
        return bodies.getOrDefault(id, id);
    }

    /** The actor of an id, or null if no country and role make it. */
    @Nullable
    Subject actor(String id) {
        if (id.length() <= CODE || id.charAt(CODE) != '-') {
            return null;
        }
        RoleClass role = classes.get(id.substring(CODE + 1));
        String country = id.substring(0, CODE).toUpperCase(Locale.ROOT);
        String adjective = adjectives.get(country);
        return role == null || adjective == null
                ? null
                : new Subject(Kind.ACTOR, id, adjective + " " + role.name(), role.type(), country);
    }
}
