package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Initials that nothing explains and that are those of a news medium: the credit of a report ("ORRA, Ky. (WZZK) --"),
 * the call letters of a station.
 */
final class MediumInitials {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final Set<String> SUFFIXES = Set.of("TV", "FM", "AM", "DT");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final BodySupport support;

    MediumInitials(ScannedText scanned, Gazetteer gazetteer, BodySupport support) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.support = support;
    }

    /** The body that initials name; null if they are no initials, are listed, or nothing beside them speaks for one. */
    UnlistedBodies.@Nullable Found at(int word) {
        int end = tokens.end(word);
        if (end - tokens.start(word) < 3 || end - tokens.start(word) > LONGEST || !isShort(word)) {
            return null;
        }
        if (scanned.hitFrom(word) != null || isBesideCapitals(word) || around.isShouting()) {
            return null;
        }
        boolean station = isCallLetters(word) && (isSuffix(word + 1) && around.isHyphenAfter(word));
        if (isCredit(word)
                || station
                || (isCallLetters(word) && (isAffiliate(word) || support.isDone(word) || isActing(word)))) {
            return found(word);
        }
        return null;
    }

    private UnlistedBodies.@Nullable Found found(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        String id = gazetteer.bodyId(folded, "newspaper");
        return id == null || gazetteer.isTaken(folded)
                ? null
                : new UnlistedBodies.Found(word, word, tokens.start(word), tokens.end(word), id, "body-initials");
    }

    /** Whether a word is of capitals, with digits behind them at most: "WZZK", "ABZ7". */
    private boolean isShort(int word) {
        int capitals = 0;
        for (int i = tokens.start(word); i < tokens.end(word); i++) {
            char c = scanned.text.charAt(i);
            if (!Character.isUpperCase(c) && !(Character.isDigit(c) && capitals > 1)) {
                return false;
            }
            capitals++;
        }
        return true;
    }

    private boolean isBesideCapitals(int word) {
        return (around.isSpaceAfter(word - 1) && tokens.isAllCapitals(word - 1))
                || (around.isSpaceAfter(word) && tokens.isAllCapitals(word + 1));
    }

    /** Whether a word is written as the name of an American station: four letters, K or W first. */
    private boolean isCallLetters(int word) {
        char first = scanned.text.charAt(tokens.start(word));
        return (first == 'K' || first == 'W')
                && tokens.end(word) - tokens.start(word) == SHORTEST
                && tokens.isAllCapitals(word);
    }

    private boolean isSuffix(int word) {
        return tokens.isWord(word) && SUFFIXES.contains(tokens.word(word));
    }

    /** Whether a word stands alone in brackets between a place and a dash: "ORRA, Ky. (WZZK) --". */
    private boolean isCredit(int word) {
        int open = tokens.start(word) - 1;
        int close = tokens.end(word);
        boolean bracketed = open > 1
                && scanned.text.charAt(open) == '('
                && scanned.text.charAt(open - 1) == ' '
                && close < scanned.text.length()
                && scanned.text.charAt(close) == ')';
        if (!bracketed || !tokens.isCapital(word - 1)) {
            return false;
        }
        int dash = scanned.text.startsWith(" ", close + 1) ? close + 2 : close + 1;
        return dash < scanned.text.length() && "-–—".indexOf(scanned.text.charAt(dash)) >= 0;
    }

    /** "the affiliate WZZK". */
    private boolean isAffiliate(int word) {
        return around.isSpaceAfter(word - 1) && tokens.isWord(word - 1, "affiliate");
    }

    /** Whether a verb of saying or acting, or a spokesman, stands directly behind a word: "WZZK reported", not "will host". */
    private boolean isActing(int word) {
        int next = word + 1;
        return around.isSpaceAfter(word)
                && tokens.isWord(next)
                && !tokens.isCapital(next)
                && (tokens.is(next, Cue.SAYING)
                        || tokens.is(next, Cue.ACTING)
                        || tokens.isWord(next, "spokesman")
                        || tokens.isWord(next, "spokeswoman")
                        || tokens.isWord(next, "spokesperson"));
    }
}
