package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/**
 * Checks the words before the ending of a body's name ("Police Department", "Group"): do they name one certain body?
 */
final class BodyModifiers {

    /** Common words that can start a name of common words only: "National Weather Service". */
    private static final Set<String> BROAD = Set.of(
            "national",
            "federal",
            "central",
            "international",
            "royal",
            "supreme",
            "global",
            "european",
            "african",
            "imperial",
            "metropolitan",
            "crown",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeast",
            "northwest",
            "southeast",
            "southwest");

    /** Words that, before an ending with other uses, make it the ending of a body's name: "Police Command". */
    private static final Set<String> TELLING = Set.of(
            "trade",
            "liberation",
            "resistance",
            "popular",
            "police",
            "labor",
            "health",
            "medical",
            "cancer",
            "ambulance",
            "correctional",
            "intelligence",
            "research");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final BodyNameWords words;

    BodyModifiers(ScannedText scanned, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = words;
    }

    /**
     * Whether at least one word before the ending is no common word, so that the name means one certain body, or the
     * first is a broad one ("National Weather Service").
     */
    boolean isProper(int first, int last, boolean legal, boolean phrase) {
        if (isCountryInitials(first, last)) {
            return true;
        }
        int common = 0;
        for (int word = first; word <= last; word++) {
            if (!tokens.isCapital(word)) {
                continue;
            }
            boolean known = tokens.is(word, Cue.COMMON)
                    || tokens.is(word, Cue.ENDING)
                    || tokens.is(word, Cue.WEAK_ENDING)
                    || tokens.is(word, Cue.NAMESAKE)
                    || tokens.is(word, Cue.PLAIN);
            if (!known
                    && tokens.end(word) - tokens.start(word) > 1
                    && !words.isOwner(word)
                    && !words.isOfficial(word)) {
                boolean opener = word == last && first == last && around.isFirst(first) && !legal;
                return !opener || !isWeakModifier(word) || isSpeaking(last + 1);
            }
            common++;
        }
        return (common >= 2 || phrase)
                && (legal || BROAD.contains(words.fold(first)) || Initials.behind(last + 1, scanned) >= 0);
    }

    /** Whether the name of a country in initials, and more words, stand before the ending: "U.S. District Court". */
    private boolean isCountryInitials(int first, int last) {
        Hit hit = scanned.hitFrom(first);
        return hit != null && hit.isCountry() && hit.last() < last && tokens.isInitial(hit.last());
    }

    /** Whether a verb of saying stands behind the ending. */
    private boolean isSpeaking(int ending) {
        return around.isSpaceAfter(ending) && tokens.is(ending + 1, Cue.SAYING) && !tokens.isCapital(ending + 1);
    }

    /** Whether the only word before the ending may have its capital just because it starts the sentence. */
    private boolean isWeakModifier(int word) {
        Hit hit = scanned.hitFrom(word);
        String folded = words.fold(word);
        return hit == null
                && !tokens.is(word, Cue.GIVEN)
                && (folded.endsWith("ed") || folded.endsWith("ing") || folded.endsWith("s"));
    }

    /**
     * Whether the word before an ending with other uses is enough: "Police Command", "Sheriff's Office", "Teachers
     * Union".
     */
    boolean isStrengthened(int word) {
        int before = word - 1;
        if (words.isAmpersandAfter(before) || isPair(word)) {
            return true;
        }
        boolean owner = words.isOwnerS(before)
                || isPluralOwned(word)
                || (tokens.isCapital(before) && (words.isOwner(before) || TELLING.contains(words.fold(before))));
        return owner || (tokens.is(before, Cue.ENDING) && tokens.isCapital(before) && around.isSpaceAfter(before));
    }

    /** Whether people who are no listed body own the ending: "Citizens' League", "Residents' Concern Group". */
    private boolean isPluralOwned(int word) {
        int owner = around.isSpaceAfter(word - 1) ? word - 2 : word - 1;
        return tokens.isCapital(owner) && words.isPluralOwner(owner) && scanned.hitTo(owner) == null;
    }

    /** Whether two trades joined by "and" end a name: "Builders and Developers". */
    private boolean isPair(int word) {
        return around.isLink(word - 1, "and") && words.isTrade(word) && words.isTrade(word - 2);
    }
}
