package io.newswire.streams.gazetteer;

import java.util.Locale;

/** Which countries in an actor's name are mentions beside the actor. */
public enum Inside {
    /** All of them, by name or by a place, as in "New York Police Department". */
    COUNTED,
    /**
     * The actor's own country by name or adjective, as in "Malaysia Airlines". Places and other countries do not count.
     */
    OWN,
    /** None, as in "Bank of America". */
    HIDDEN;

    static Inside ofWord(String word) {
        for (Inside inside : values()) {
            if (inside.name().toLowerCase(Locale.ROOT).equals(word)) {
                return inside;
            }
        }
        throw new IllegalArgumentException("inside is counted, own or hidden, not " + word);
    }
}
