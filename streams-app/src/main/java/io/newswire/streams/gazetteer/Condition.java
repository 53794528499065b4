package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** What must hold before one alias counts; in the files, words in brackets behind the alias. */
public enum Condition {
    /** The letters stand exactly as written; without it, small letters of the alias meet capitals too. */
    EXACT,
    /** Any letter case will do; without it, capitals of the alias meet only capitals. */
    ANY,
    /** The words are also a person's name, so that the guards on names look closer. */
    PERSON,
    /** Also the name of towns in the United States, which count where a state stands behind it: "Cuba, Missouri". */
    TOWN,
    /** As {@link #TOWN}, and local news of the United States means the town without saying its state. */
    LOCAL,
    /** The words also mean something else: they count only where the text speaks for this sense. */
    WEAK,
    /** The adjective or people of a part of the country, which composes no actor of it: "Chechen". */
    PART,
    /** Counts only behind another place and a comma: "Mobile, Ala.". */
    COMMA,
    /** The first half of a double adjective, which counts only with a hyphen behind it: "Franco-German". */
    PREFIX;

    static Optional<Condition> ofWord(String word) {
        for (Condition condition : values()) {
            if (condition.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
