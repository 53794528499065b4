package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Names that stand in a list: after a noun of persons in the plural, after a credited name, after one of a family. */
final class NameLists {

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    /** The last word of the last name in a list of people ("sprinters X Y and Z W"); -1 outside a list. */
    private int listed = -1;

    NameLists(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Begins or continues a list with a name. */
    void add(NameSpan name) {
        listed = name.last();
    }

    /** "sprinters X Y and Z W": after a noun of persons in the plural, or after such a name and a comma or "and". */
    boolean isInList(NameSpan name) {
        int before = name.first() - 1;
        if (around.isSpaceAfter(before)
                && tokens.is(before, Cue.PERSONS)
                && (!tokens.isCapital(before) || around.isFirst(before))) {
            return true;
        }
        if (listed < 0) {
            return false;
        }
        boolean comma =
                before == listed && (around.isCommaAfter(before) || scanned.text.startsWith("/", tokens.end(before)));
        boolean and = tokens.isWord(before, "and") && around.isSpaceAfter(before);
        return comma || (and && (isEnd(before - 1) || isPlaced(before - 1)));
    }

    /** Whether a word ends the last name of the list. */
    private boolean isEnd(int word) {
        return word == listed && (around.isSpaceAfter(word) || around.isCommaAfter(word));
    }

    /** "reporting by X Y in Hanoi and Z W": whether a word ends a place behind the last name of the list. */
    private boolean isPlaced(int word) {
        int in = listed + 1;
        return around.isLink(in, "in")
                && word > in
                && word <= in + 2
                && tokens.isCapital(word)
                && scanned.hitTo(word) != null
                && around.isSpaceAfter(word);
    }

    /** "Jane Roe and Z W", "Jane Roe, Z Roe": behind a full name of a person and "and", or a comma in a family. */
    boolean isPaired(NameSpan name, @Nullable NameSpan other) {
        if (other == null || other.first() == other.last() || name.first() == name.last()) {
            return false;
        }
        int and = name.first() - 1;
        if (around.isLink(and, "and")) {
            return other.last() == and - 1;
        }
        return other.last() == and && around.isCommaAfter(and) && isFamily(name.last(), other.last());
    }

    private boolean isFamily(int surname, int other) {
        int length = tokens.end(surname) - tokens.start(surname);
        return tokens.end(other) - tokens.start(other) == length
                && scanned.text.regionMatches(tokens.start(surname), scanned.text, tokens.start(other), length);
    }
}
