package io.newswire.streams.gazetteer;

import java.util.Locale;

/** The two kinds of subject that a mention can name. */
public enum Kind {
    COUNTRY,
    ACTOR;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The word that stands for this kind in JSON. */
    public String wire() {
        return wire;
    }
}
