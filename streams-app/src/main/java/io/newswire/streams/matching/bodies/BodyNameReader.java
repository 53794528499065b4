package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Where a body's name begins and ends in a text. */
final class BodyNameReader {

    private static final int LONGEST = 8;
    private static final Set<String> INNER = Set.of("of", "the", "and", "for", "at", "de", "in");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final BodyNameWords words;

    BodyNameReader(ScannedText scanned, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = words;
    }

    /** Whether "of", "for" or "on" and another word stand after a word: "University of Norvik", "Council on Wool". */
    boolean isOfBehind(int word) {
        if (!tokens.isWord(word + 2)) {
            return false;
        }
        return around.isLink(word + 1, "for")
                || (around.isLink(word + 1, "on") && isForTopics(word))
                || (tokens.is(word, Cue.BODY_PEOPLE)
                        ? around.isLink(word + 1, "Against") || around.isLink(word + 1, "against")
                        : around.isLink(word + 1, "of"));
    }

    /** Whether a body of this kind may be on a topic: "Council on Wool". */
    private boolean isForTopics(int word) {
        return tokens.isWord(word, "Committee") || tokens.isWord(word, "Council") || tokens.isWord(word, "Commission");
    }

    /** The last word of what a body is of ("University of Norvik"), or the word itself if no name stands there. */
    int lastBehind(int word) {
        int last = word;
        int at = word + 2;
        while (tokens.isWord(at) && at < word + LONGEST) {
            if (words.isNameWord(at) && !words.isPersonWord(at)) {
                if (isPersonBehind(at, word)) {
                    break;
                }
                last = at;
                if (words.isOwnerS(at + 1) && words.isNameWord(at + 2)) {
                    at += 2;
                    continue;
                }
                if (!words.isJoined(at) || around.isCommaAfter(at)) {
                    break;
                }
            } else if (!INNER.contains(tokens.word(at)) || !around.isSpaceAfter(at) || !isInnerFit(word, at)) {
                break;
            }
            at++;
        }
        return last;
    }

    /** Whether a person's name begins behind a common word: "Board of Trustees Jane Roe". */
    private boolean isPersonBehind(int given, int begin) {
        return given > begin + 2
                && tokens.is(given, Cue.GIVEN)
                && tokens.is(given - 1, Cue.COMMON)
                && tokens.isCapital(given - 1)
                && tokens.isCapital(given + 1);
    }

    /** Whether a small word can stand inside a name: "of the", or the "and" between two fields of one department. */
    private boolean isInnerFit(int begin, int at) {
        if (tokens.isWord(at, "and")) {
            return tokens.isCapital(at + 1)
                    && (tokens.is(at - 1, Cue.COMMON)
                            || tokens.isWord(begin, "Department")
                            || tokens.isWord(begin, "Ministry"))
                    && (tokens.is(at + 1, Cue.COMMON) || tokens.is(begin, Cue.BEGINNING))
                    && scanned.hitFrom(at + 1) == null;
        }
        boolean of = tokens.isWord(at, "of") || tokens.isWord(at, "the") || tokens.isWord(at, "for");
        return at == begin + 2
                ? tokens.isWord(at, "the")
                : of
                        ? words.isNameWord(at + 1) && !isCountry(at + 1)
                        : tokens.isWord(at, "at") && words.isNameWord(at + 1);
    }

    private boolean isCountry(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit != null && hit.isCountry() && !tokens.is(word, Cue.COMMON);
    }

    /** The first word of a name that has words before its beginning: London in "London School of Economics". */
    int firstOf(int word) {
        int first = word;
        for (int at = word - 1; at >= 0 && word - at < 4; at--) {
            if (words.isOwnerS(at) && scanned.names.isSaint(at - 2)) {
                return at - 2;
            }
            boolean fit = words.isNameWord(at)
                    && around.isSpaceAfter(at)
                    && !words.isPersonWord(at)
                    && !(around.isFirst(at) && words.isOpener(at));
            if (!fit) {
                break;
            }
            first = at;
        }
        return first;
    }

    /** The first word of the name that ends with a word, or this word itself if no name stands before it. */
    int firstBefore(int word) {
        int first = word;
        int at = word - 1;
        while (at >= 0 && word - at < LONGEST) {
            if (words.isOwnerS(at)) {
                first = at - 1;
                at -= 2;
                continue;
            }
            if (isPairedBy(at, first, word)) {
                first = at - 1;
                at -= 2;
                continue;
            }
            if (!words.isJoined(at) || !words.isNameWord(at) || (words.isPersonWord(at) && !words.isInside(at))) {
                if (isBeginningBefore(at, first)) {
                    return firstOf(at - 1);
                }
                break;
            }
            Hit initials = tokens.isInitial(at) ? scanned.hitTo(at) : null;
            if (initials != null && initials.isCountry()) {
                return initials.first();
            }
            first = at;
            if (around.isFirst(at) && !isWithinName(at)) {
                break;
            }
            at--;
        }
        while (first < word && isStray(first)) {
            first++;
        }
        return first;
    }

    /** Whether a word is the "and" between two fields of one body: "Parks and Wildlife Service". */
    private boolean isPairedBy(int and, int first, int ending) {
        if (first == ending && words.isTrade(ending) && words.isTrade(and - 1)) {
            return around.isLink(and, "and");
        }
        return (first < ending || tokens.is(ending, Cue.ENDING_PHRASE))
                && around.isLink(and, "and")
                && (tokens.is(and + 1, Cue.COMMON) || words.isField(and + 1))
                && tokens.isCapital(and - 1)
                && (tokens.is(and - 1, Cue.COMMON) || words.isField(and - 1))
                && !tokens.is(and - 1, Cue.ENDING);
    }

    /**
     * Whether the dot or hyphen before a word is part of the name and not the end of a sentence: "St. Peter's", "J.
     * Norvik".
     */
    private boolean isWithinName(int word) {
        int before = word - 1;
        return around.isHyphenAfter(before)
                || (scanned.names.isSaint(before) && around.isTitleGap(before))
                || tokens.isInitial(before);
    }

    /** Whether "University of" or the like stands before the words found so far: "University of Norvik Hospital". */
    private boolean isBeginningBefore(int of, int first) {
        return of > 0
                && first > of
                && around.isLink(of, "of")
                && tokens.is(of - 1, Cue.BEGINNING)
                && tokens.isCapital(of - 1);
    }

    /** Whether the first word does not belong to the name: it opens a sentence ("But"), or it is a month. */
    private boolean isStray(int word) {
        return around.isFirst(word)
                ? words.isOpener(word) && !tokens.isWord(word, "First")
                : tokens.is(word, Cue.MONTH);
    }

    /** Whether the name has another ending further on: "Norvik Energy Holdings Ltd". */
    boolean isEndingBehind(int word) {
        int next = word + 1;
        boolean paired = words.isTrade(word)
                && around.isLink(next, "and")
                && words.isTrade(next + 1)
                && !(around.isSpaceAfter(next + 1) && tokens.isCapital(next + 2));
        if (paired || (words.isOwnerS(next) && words.isEnding(next + 1))) {
            return true;
        }
        if (words.isJoined(word) && (tokens.isCapital(next) || tokens.isWord(next, "plc")) && words.isEnding(next)) {
            return true;
        }
        for (int at = word; at < word + 3 && words.isJoined(at); at++) {
            if (tokens.is(at + 1, Cue.LEGAL_FORM) && words.isEnding(at + 1)) {
                return true;
            }
            if (!words.isNameWord(at + 1) || words.isPersonWord(at + 1)) {
                return false;
            }
        }
        return false;
    }
}
