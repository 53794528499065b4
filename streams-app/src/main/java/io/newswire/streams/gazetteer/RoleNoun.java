package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/**
 * A noun that names a body or an office of the country beside it ("Turkish police").
 *
 * @param text as the file gives it; its capitals must be capitals in a text, too
 * @param sort what must stand beside it
 * @param of the role that it names
 * @param origin the file and line that list it
 */
public record RoleNoun(String text, Sort sort, RoleClass of, String origin) {

    /** What else the noun is; in the files, the first word of an indented line. */
    public enum Sort {
        /** A noun and nothing else: government, police. */
        NOUN,
        /**
         * Also a verb: with only a country's name before it, it does not count. "US forces" counts, "Russia forces"
         * does not.
         */
        VERB,
        /** Also an adjective: before another noun it does not count ("military planes"). */
        ADJECTIVE,
        /** What one person is. With a person's name beside it, the person is the actor and not the role. */
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
