package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.NameParticles;
import java.util.Locale;
import java.util.Set;

/** The words before and within a person's name: particles, titles between its parts, a saint, another name. */
public final class NameContext {

    private static final Set<String> SAINT = Set.of("St", "Saint", "San");

    private final Tokens tokens;
    private final TokenContext around;

    NameContext(Tokens tokens, TokenContext around) {
        this.tokens = tokens;
        this.around = around;
    }

    /** Whether a word is a particle of people's names, in any letter case. */
    public boolean isParticle(int word) {
        return tokens.isWord(word) && NameParticles.contains(tokens.word(word).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is what a saint's name begins with: "St. Smith". */
    public boolean isSaint(int word) {
        return tokens.isWord(word) && SAINT.contains(tokens.word(word));
    }

    /** Whether a word is a title that stands within a name: "Luis Antonio Cardinal Tagle". */
    public boolean isInnerTitle(int word) {
        return tokens.isWord(word, "Cardinal") && around.isSpaceAfter(word) && tokens.isCapital(word + 1);
    }

    /** Whether another name stands directly before a word: "Melania Trump". An initial is no other name. */
    public boolean isBehindName(int word) {
        int before = word - 1;
        if (tokens.isInitial(before)) {
            return false;
        }
        return around.isSpaceAfter(before)
                && tokens.isCapital(before)
                && !tokens.is(before, Cue.TITLE)
                && !tokens.is(before, Cue.OFFICE)
                && !around.isPlain(before);
    }
}
