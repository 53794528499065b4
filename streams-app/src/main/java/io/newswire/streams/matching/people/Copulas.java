package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** A noun of persons behind a name and "is", or before a name: "Jane Roe is the vice-president of", "a clerk, Roe,". */
final class Copulas {

    private static final Set<String> VERBS = Set.of("is", "was", "became");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> PEOPLE = Set.of("man", "woman", "boy", "girl");
    /** Articles of somebody whom the text has not named yet. */
    private static final Set<String> UNKNOWN = Set.of("a", "an", "A", "An", "one", "One", "another", "Another");

    private static final Set<String> LINKS = Set.of("of", "for", "in", "at", "to", "with", "from", "on", "and", "by");
    /** The noun is at most this many words behind the verb. */
    private static final int REACH = 5;
    /** Nouns of persons that bodies, places and things are, too: "Norvik Drilling is a partner". */
    private static final Set<String> OF_OTHERS = Set.of(("leader pioneer partner owner supporter rival enemy favourite"
                    + " favorite star model legend hero icon mascot monitor watchdog regulator guide host anchor marine"
                    + " private local native driver donor member contender finalist winner champion challenger"
                    + " successor predecessor employer dealer producer publisher broker builder contractor developer"
                    + " collector innovator investor shareholder opponent foe target classic general chief head major"
                    + " bomber fighter rover explorer tower moderate royal chair peer observer mediator facilitator"
                    + " planner surveyor distributor sponsor patron benefactor guest friend ally prop forward hooker"
                    + " prodigy scout captain sister twin mother father killer")
            .split(" "));

    private final Tokens tokens;
    private final TokenContext around;

    Copulas(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether they stand behind a name; {@code last} is the last word of the name. */
    boolean isBehind(int last) {
        int article = last + 2;
        if (!around.isSpaceAfter(last) || !isOneOf(last + 1, VERBS) || !isOneOf(article, ARTICLES)) {
            return false;
        }
        for (int at = article + 1; at < article + REACH && around.isSpaceAfter(at - 1); at++) {
            if (!tokens.isCapital(at) && (tokens.is(at, Cue.OFFICE) || tokens.is(at, Cue.PERSON))) {
                return !isOneOf(at, OF_OTHERS) && !around.isPossessive(tokens.end(at));
            }
            if (isOneOf(at, LINKS)) {
                return false;
            }
        }
        return false;
    }

    /** "a teacher, X,": whether they stand before a word between commas. */
    boolean isBefore(int word) {
        int noun = word - 1;
        if (!around.isCommaAfter(noun)
                || !around.isCommaAfter(word)
                || tokens.isCapital(noun)
                || !(tokens.is(noun, Cue.PERSON) || isOneOf(noun, PEOPLE))
                || isOneOf(noun, OF_OTHERS)) {
            return false;
        }
        for (int at = noun - 1; at > noun - REACH && around.isSpaceAfter(at); at--) {
            if (isOneOf(at, UNKNOWN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOf(int word, Set<String> words) {
        return tokens.isWord(word) && words.contains(tokens.word(word));
    }
}
