package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sort of name an alias is; in the files, the first word of an indented line. */
public enum AliasKind {
    /** A country's name: usual, formal or old. */
    NAME(Via.NAME, true),
    /** A country's initials. */
    ABBREVIATION(Via.NAME, true),
    /** An adjective of a country, or its people. */
    DEMONYM(Via.DEMONYM, true),
    /** A capital. */
    CAPITAL(Via.PLACE, true),
    /** A province, state, island or landscape. */
    REGION(Via.PLACE, true),
    /** A city that is no capital. */
    CITY(Via.PLACE, true),
    /** A building, a seat of government or another place that stands for one country. */
    SITE(Via.PLACE, true),
    /** An actor's name in full, in any variant. */
    FULL(Via.NAME, false),
    /** A person's surname, which counts once the article has named the person in full. */
    SURNAME(Via.SURNAME, false),
    /** A surname so famous that it stands alone. */
    FAMOUS(Via.SURNAME, false),
    /** An actor's initials or short form. */
    ACRONYM(Via.ACRONYM, false),
    /** Words that stand for an actor in any letter case. */
    PHRASE(Via.NAME, false),
    /** Words that name no subject, though words inside them would. */
    NOTHING(null, false);

    private final @Nullable Via via;
    private final boolean ofCountry;

    AliasKind(@Nullable Via via, boolean ofCountry) {
        this.via = via;
        this.ofCountry = ofCountry;
    }

    /** How a mention by this sort of name is reported; null for {@link #NOTHING}. */
    public @Nullable Via via() {
        return via;
    }

    /** Whether aliases of this sort belong to countries. */
    public boolean ofCountry() {
        return ofCountry;
    }

    /** Whether aliases of this sort belong to actors. */
    public boolean ofActor() {
        return via != null && !ofCountry;
    }

    static Optional<AliasKind> ofWord(String word) {
        for (AliasKind kind : values()) {
            if (kind.via != null && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
