package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Firms that bear two names with an ampersand between them: "Tarvik {@code &} Orrin". */
final class NamePairs {

    private static final int SHORTEST = 4;
    /** Words that make a pair something else: "Law {@code &} Order", "Jane {@code &} John", "Arts {@code &} Crafts". */
    private static final long OTHERWISE = Cue.bits(
            Cue.COMMON,
            Cue.GIVEN,
            Cue.PLAIN,
            Cue.OPENER,
            Cue.MONTH,
            Cue.NAMESAKE,
            Cue.STREET,
            Cue.PARTICLE,
            Cue.ENDING,
            Cue.WEAK_ENDING,
            Cue.TITLE,
            Cue.PERSONS);

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final DescribedNames names;

    NamePairs(ScannedText scanned, DescribedNames names) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.names = names;
    }

    /** The firm whose two names start with a word; null if there is none, or other names stand beside them. */
    UnlistedBodies.@Nullable Found at(int word) {
        int other = word + 1;
        boolean joined = tokens.isWord(other)
                && tokens.start(other) == tokens.end(word) + 3
                && scanned.text.startsWith(" & ", tokens.end(word));
        if (!joined || !isName(word) || !isName(other)) {
            return null;
        }
        boolean more = (around.isSpaceAfter(word - 1) && tokens.isCapital(word - 1) && !around.isPlain(word - 1))
                || (around.isSpaceAfter(other) && tokens.isCapital(other + 1))
                || around.isHyphenAfter(other);
        return more ? null : names.found(word, other, "company", "body-noun");
    }

    private boolean isName(int word) {
        return tokens.isCapital(word)
                && tokens.end(word) - tokens.start(word) >= SHORTEST
                && !tokens.isAny(word, OTHERWISE)
                && !tokens.isAllCapitals(word)
                && scanned.hitFrom(word) == null;
    }
}
