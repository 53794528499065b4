package io.newswire.streams.matching.bodies;

import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/** Words that are written as only companies and their brands are: a capital after a small letter ("NorVik"). */
final class Brands {

    /** Beginnings of people's and places' names that a capital may follow: "McRoe", "DeKalb", "LaRue". */
    private static final Set<String> PARTICLES = Set.of(
            "Mc", "Mac", "De", "La", "Le", "Van", "Von", "Fitz", "Di", "Da", "Du", "Des", "Del", "Den", "Der", "El",
            "Al", "Ja", "Ka", "Ke", "Ra", "Sha", "Ta", "Te", "Jo", "Mar", "Li", "Lo", "Ma", "St", "Ben", "Bin", "Ty",
            "O");

    private Brands() {}

    /** Whether a word of at least four letters has a capital after a small letter and is no person's name by its form. */
    static boolean isBrand(int word, ScannedText scanned) {
        int start = scanned.tokens.start(word);
        int end = scanned.tokens.end(word);
        for (int i = start + 2; end - start > 3 && i < end; i++) {
            if (Character.isUpperCase(scanned.text.charAt(i)) && Character.isLowerCase(scanned.text.charAt(i - 1))) {
                return scanned.tokens.isCapital(word) && !PARTICLES.contains(scanned.text.substring(start, i));
            }
        }
        return false;
    }
}
