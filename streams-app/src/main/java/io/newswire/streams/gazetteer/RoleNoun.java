package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/**
 * A noun that names a body or an office of the country beside it ("Turkish police").
 *
 * @param text as the file gives it; its capitals must be capitals in a text, too
 * @param sort what must hold beside it
 * @param of what it names
 * @param origin the file and line that list it
 */
public record RoleNoun(String text, Sort sort, RoleClass of, String origin) {

    /** What a noun is beside being one; in the files, the first word of an indented line. */
    public enum Sort {
        /** A noun and nothing else: government, police. */
        NOUN,
        /** A verb, too, so that it needs more than a bare country's name before it: forces, leads. */
        VERB,
        /** An adjective, too, so that it must not stand before the noun that it belongs to: military. */
        ADJECTIVE,
        /** What one person is: with a name beside it, it is that person. */
        OFFICE;

        static Optional<Sort> ofWord(String word) {
            for (Sort sort : values()) {
                if (sort.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(sort);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether this is what one person is. */
    public boolean isOffice() {
        return sort == Sort.OFFICE;
    }
}
