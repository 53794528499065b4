package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** A class of words that tells what the words beside it are; in the files, a {@code words} block. */
public enum Cue {
    /** First names of people. */
    GIVEN(0),
    /** Forms of address before a surname: Mr, Dr, Judge. */
    TITLE(1),
    /** Offices that stand before a name: President, Foreign Minister, spokesman. */
    OFFICE(2),
    /** Words that begin a sentence with a capital and are no name: But, When, Yesterday. */
    PLAIN(3),
    /** Words after a name that make it the name of a place or thing: Airport, Avenue, University. */
    NAMESAKE(4);

    private final long bit;

    Cue(int position) {
        bit = 1L << position;
    }

    /** This class as a bit of a set. */
    public long bit() {
        return bit;
    }

    static Optional<Cue> ofWord(String word) {
        for (Cue cue : values()) {
            if (cue.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }
}
