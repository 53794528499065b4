package io.newswire.streams.gazetteer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actors that are made of a country and a role. The id says which: {@code tur-cop} is the role {@code cop} of
 * {@code TUR}.
 *
 * <p>Maintainer's note. All of them, about ten thousand, are made at the start. Then a mention costs two look-ups and
 * makes no string.
 */
final class ComposedActors {

    private final Map<String, Subject> byId = new HashMap<>();
    private final Map<String, Map<String, Subject>> byCountry = new HashMap<>();

    /**
     * @param classes of roles
     * @param adjectives what a country's composed names begin with, by its code
     * @param bodies listed actors that stand for a composed one, by that one's id
     */
    ComposedActors(Collection<RoleClass> classes, Map<String, String> adjectives, Map<String, Subject> bodies) {
        adjectives.forEach((country, adjective) -> {
            Map<String, Subject> ofCountry = new HashMap<>();
            for (RoleClass role : classes) {
                String id = id(country, role.suffix());
                Subject actor = new Subject(Kind.ACTOR, id, adjective + " " + role.name(), role.type(), country);
                byId.put(id, actor);
                ofCountry.put(role.suffix(), bodies.getOrDefault(id, actor));
            }
            byCountry.put(country, ofCountry);
        });
    }

    static String id(String country, String suffix) {
        return country.toLowerCase(Locale.ROOT) + "-" + suffix;
    }

    /** The actor of an id, or null if no country and role make it. */
    @Nullable
    Subject actor(String id) {
        return byId.get(id);
    }

    /**
     * The actor for a country and a role: the listed one that stands for it, else the composed one. Null if the country
     * or the role is unknown.
     */
    @Nullable
    Subject of(String country, String suffix) {
        Map<String, Subject> ofCountry = byCountry.get(country);
        return ofCountry == null ? null : ofCountry.get(suffix);
    }
}
