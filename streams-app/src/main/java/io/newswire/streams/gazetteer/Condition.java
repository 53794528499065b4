package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** What must hold before one alias counts; in the files, words in brackets after the alias. */
public enum Condition {
    /**
     * Each letter must be written as in the alias. Without this condition a small letter of the alias may be a capital
     * in the text.
     */
    EXACT(0),
    /** Any letter case counts. Without this condition a capital of the alias must be a capital in the text. */
    ANY(1),
    /** The words are also a person's name: the guards for names check the words beside them. */
    PERSON(2),
    /** Also the name of towns in the United States. With a state after it, it is the town: "Cuba, Missouri". */
    TOWN(3),
    /** As {@link #TOWN}. In local news of the United States it is the town even without the state. */
    LOCAL(4),
    /** The words also mean something else. They count only where other words of the article support this meaning. */
    WEAK(5),
    /**
     * The adjective or people of a part of the country. With a role it makes no actor of the country: "Chechen police".
     */
    PART(6),
    /** Counts only after another place and a comma: "Mobile, Ala.". */
    COMMA(7),
    /** The first half of a double adjective, which counts only with a hyphen after it: "Franco-German". */
    PREFIX(8),
    /** Also the name of a company: the words beside it tell which: "Patagonia founder". */
    BRAND(9),
    /**
     * A club's town or nickname: it counts only in a text of sport, or once the article has named the club in full.
     * Includes {@link #WEAK}.
     */
    CLUB(10);

    private final int bit;

    Condition(int position) {
        bit = 1 << position;
    }

    /** The bit that stands for this condition in a set of conditions. */
    public int bit() {
        return bit;
    }

    static Optional<Condition> ofWord(String word) {
        for (Condition condition : values()) {
            if (condition.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
