package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.NameParticles;
import java.util.Locale;
import java.util.Set;

/** The words before and within a person's name: particles, titles between its parts, a saint, another name. */
public final class NameContext {

    private static final Set<String> SAINT = Set.of("St", "Saint", "San");

    /** First names and the kinds of things that bear a name: HURRICANE. */
    private static final long BEFORE_NAMES = Cue.bits(Cue.GIVEN, Cue.COMMON, Cue.NAMESAKE);

    /** A nickname has at most this number of words. */
    private static final int NICKNAME = 3;

    private static final String QUOTES = "\"“”‘’'";

    private final Tokens tokens;
    private final TokenContext around;

    NameContext(Tokens tokens, TokenContext around) {
        this.tokens = tokens;
        this.around = around;
    }

    /** Whether a word is a particle of people's names, in any letter case. */
    public boolean isParticle(int word) {
        return tokens.isWord(word)
                && tokens.end(word) - tokens.start(word) <= NameParticles.LONGEST
                && NameParticles.contains(tokens.word(word).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is what a saint's name begins with: "St. Smith". */
    public boolean isSaint(int word) {
        return tokens.isWord(word) && SAINT.contains(tokens.word(word));
    }

    /** Whether a word is a title that stands within a name: "Luis Antonio Cardinal Tagle". */
    public boolean isInnerTitle(int word) {
        return tokens.isWord(word, "Cardinal") && around.isSpaceAfter(word) && tokens.isCapital(word + 1);
    }

    /**
     * Whether another name stands directly before a word: "Melania Trump". An initial is no other name, and in a line of
     * capitals only a first name is one: "BROSNAN MEETS TRUMP".
     */
    public boolean isBehindName(int word) {
        int before = word - 1;
        if (tokens.isInitial(before)) {
            return false;
        }
        return around.isSpaceAfter(before)
                && tokens.isCapital(before)
                && !tokens.is(before, Cue.TITLE)
                && !tokens.is(before, Cue.OFFICE)
                && !around.isPlain(before)
                && (!around.isShouting() || tokens.isAny(before, BEFORE_NAMES));
    }

    /**
     * The word behind a nickname that stands in quotation marks within a name, or behind a first name in brackets; -1 if
     * there is none: Roe in "James “Jim” Roe" and "James (Jim) Roe", for James.
     */
    public int behindNickname(int word) {
        int first = word + 1;
        boolean bracket = tokens.isWord(first) && isChar(tokens.start(first) - 1, "(");
        if (!tokens.isWord(first + 1) || !(bracket || isChar(tokens.start(first) - 1, QUOTES))) {
            return -1;
        }
        int gap = tokens.start(first) - tokens.end(word);
        if (gap != 2 && !(gap == 3 && tokens.isInitial(word))) {
            return -1;
        }
        int last = first;
        while (last < first + NICKNAME - 1 && around.isSpaceAfter(last)) {
            last++;
        }
        int next = last + 1;
        boolean closed = tokens.isCapital(next) && tokens.start(next) == tokens.end(last) + 2;
        boolean marked = bracket
                ? last == first && tokens.is(first, Cue.GIVEN) && isChar(tokens.end(last), ")")
                : isChar(tokens.end(last), QUOTES);
        return closed && marked ? next : -1;
    }

    private boolean isChar(int at, String chars) {
        return at >= 0 && at < tokens.text.length() && chars.indexOf(tokens.text.charAt(at)) >= 0;
    }
}
