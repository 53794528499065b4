package io.newswire.streams.gazetteer;

import java.util.Locale;

/** By what sort of words a mention names its subject. */
public enum Via {
    /** The usual, full, old or short name. */
    NAME,
    /** An adjective of a country or the word for its people. */
    DEMONYM,
    /** A capital, region, city, building or seat of government inside a country. */
    PLACE,
    /** A person's surname alone. */
    SURNAME,
    /** An actor's initials. */
    ACRONYM,
    /** A composed actor, as in "Turkish police". */
    ROLE;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The word that stands for this way of naming in JSON. */
    public String wire() {
        return wire;
    }
}
