package io.newswire.streams.gazetteer;

import java.util.Set;
import java.util.stream.Stream;

/** The one list of particles in people's names: words between a given name and a surname, as in "Juan le Goff". */
public final class NameParticles {

    /** Particles that a name shows in small letters unless they come first. */
    private static final Set<String> SMALL = Set.of(
            "al", "bin", "bint", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le",
            "ten", "ter", "ul", "ur", "van", "von", "zu");

    /** Particles that a name shows with a capital: Ahmed Abu Salim, David Ben Gurion. */
    private static final Set<String> CAPITAL = Set.of("abu", "ben");

    /** How many letters the longest particle has. */
    public static final int LONGEST = Stream.concat(SMALL.stream(), CAPITAL.stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);

    private NameParticles() {}

    /** Whether a word in small letters is a particle. */
    public static boolean contains(String word) {
        return SMALL.contains(word) || CAPITAL.contains(word);
    }

    static boolean isShownSmall(String word) {
        return SMALL.contains(word);
    }
}
