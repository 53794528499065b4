package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies by a noun that a comma or "is" divides from the name: "Norvik Deep, a small exploration firm that", "the
 * exploration firm, Norvik Deep, said".
 */
final class BodyAppositions {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "A", "An", "The");
    private static final int REACH = 8;
    /** Words that may stand directly behind a noun that describes a name. */
    private static final Set<String> BEHIND = Set.of(
            "that",
            "which",
            "of",
            "for",
            "in",
            "with",
            "and",
            "based",
            "from",
            "at",
            "behind",
            "dedicated",
            "whose",
            "founded",
            "owned",
            "run",
            "led",
            "serving",
            "representing",
            "working",
            "specializing",
            "specialising",
            "said",
            "helping",
            "focused",
            "formed",
            "headquartered",
            "made",
            "known",
            "to",
            "on");
    /** Nouns that, behind a name and a comma, are a person as often as a body. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "brewer", "wholesaler", "miner", "miners", "giant", "daily", "utility", "lender", "insurer", "website");

    private static final long PERSONAL = Cue.bits(Cue.GIVEN, Cue.FAMILY, Cue.TITLE);
    /** Nouns for bodies of people, behind which and a comma a member stands as often as the name. */
    private static final Set<String> OF_MEMBERS = Set.of(
            "group", "club", "party", "band", "network", "alliance", "society", "movement", "coalition", "union");

    private final Tokens tokens;
    private final TokenContext around;
    private final BodyNouns nouns;
    private final DescribedNames names;

    BodyAppositions(ScannedText scanned, BodyNouns nouns, DescribedNames names) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.nouns = nouns;
        this.names = names;
    }

    /**
     * The body that a noun describes from behind a comma or "is": "Norvik Deep, a small exploration firm that", "Norvik
     * Deep is a charity"; null if there is none.
     */
    UnlistedBodies.@Nullable Found apposed(int noun) {
        int determiner = tokens.isCapital(noun) ? -1 : determinerBefore(noun);
        int last = determiner < 1 ? -1 : lastBefore(determiner);
        String phrase = last < 0 || OF_PEOPLE.contains(tokens.word(noun)) || !isAlone(noun) ? null : nouns.phrase(noun);
        if (phrase == null) {
            return null;
        }
        int first = names.firstTo(last);
        boolean other = isBehindOther(first) && !names.isJoined(first, last);
        return first > last || other ? null : names.found(first, last, phrase, "body-noun");
    }

    /** The word before the comma or "is" before a determiner, if it has a capital; else -1. */
    private int lastBefore(int determiner) {
        int last = determiner - 1;
        if (around.isLink(last, "is") && !tokens.isWord(determiner, "the")) {
            last--;
        } else if (!around.isCommaAfter(last)) {
            return -1;
        }
        return tokens.isCapital(last) ? last : -1;
    }

    /** Whether a noun is the last of its kind, no part of "company director" or "group's". */
    private boolean isAlone(int noun) {
        return !around.isApostropheAfter(noun)
                && !around.isHyphenAfter(noun)
                && (!around.isSpaceAfter(noun) || BEHIND.contains(tokens.word(noun + 1)) || isParticiple(noun + 1));
    }

    /** Whether a word in small letters has the form of a participle, with more words behind it: "building tools". */
    private boolean isParticiple(int word) {
        int end = tokens.end(word);
        return !tokens.isCapital(word)
                && around.isSpaceAfter(word)
                && (tokens.text.startsWith("ing", end - 3) || tokens.text.startsWith("ed", end - 2));
    }

    /** The "a", "an" or "the" of a noun that at most six words describe; -1 if there is none. */
    private int determinerBefore(int noun) {
        for (int at = noun - 1; at > noun - REACH && at >= 0; at--) {
            boolean joined = around.isSpaceAfter(at)
                    || around.isHyphenAfter(at)
                    || (around.isPluralOwner(at) && !tokens.isCapital(at));
            if (!joined) {
                return -1;
            }
            if (ARTICLES.contains(tokens.word(at))) {
                return at;
            }
            boolean ends = tokens.is(at, Cue.PLAIN)
                    && !around.isHyphenAfter(at)
                    && !tokens.isWord(at, "and")
                    && !tokens.isWord(at, "new")
                    && !tokens.isWord(at, "old");
            if (ends || tokens.is(at, Cue.SAYING) || tokens.isWord(at, "whose")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a person's title, a link or another name stands directly before the name. */
    private boolean isBehindOther(int first) {
        int before = first - 1;
        return around.isHyphenAfter(before)
                || around.isCommaAfter(before - 1)
                || tokens.isWord(before, "in")
                || tokens.isWord(before, "near")
                || around.isApostropheAfter(before)
                || (around.isTitleGap(before)
                        && !tokens.isWord(before, "The")
                        && (tokens.isCapital(before) || !tokens.is(before, Cue.PLAIN) || tokens.isWord(before, "and"))
                        && !tokens.is(before, Cue.SAYING)
                        && !around.isFirst(first));
    }

    /** The body whose name stands between commas behind a noun: "the news agency, Norvik, reported"; null if none. */
    UnlistedBodies.@Nullable Found between(int noun) {
        if (tokens.isCapital(noun) || !around.isCommaAfter(noun) || OF_MEMBERS.contains(tokens.word(noun))) {
            return null;
        }
        String phrase = tokens.isCapital(noun + 1) ? nouns.phrase(noun) : null;
        if (phrase == null || tokens.isAny(noun + 1, PERSONAL)) {
            return null;
        }
        int last = names.lastFrom(noun + 1);
        boolean closed = last > noun && around.isCommaAfter(last);
        return closed && !tokens.isCapital(last + 1) && !tokens.isNumber(last + 1) && determinerBefore(noun) >= 0
                ? names.found(noun + 1, last, phrase, "body-noun")
                : null;
    }
}
