package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/**
 * Whether the words beside a name show that it is a body, when its last word has other uses: a verb of saying, staff,
 * initials.
 */
final class BodySupport {

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    BodySupport(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether the words beside a name show that it is a body. */
    boolean isSupported(int first, int last) {
        if (isExplained(last)) {
            return true;
        }
        int next = last + 1;
        boolean possessive = around.isPossessive(tokens.end(last));
        int behind = possessive && tokens.isWord(next, "s") ? next + 1 : next;
        boolean joined = possessive ? tokens.isWord(behind) : around.isSpaceAfter(last);
        if (joined && !tokens.isCapital(behind) && (tokens.is(behind, Cue.SAYING) || isStaff(behind))) {
            return true;
        }
        if (around.isTitleCase(last) || first == last) {
            return false;
        }
        return isReported(first) || isStaffBefore(first);
    }

    private boolean isStaff(int word) {
        return tokens.is(word, Cue.OFFICE) || tokens.is(word, Cue.PERSON) || tokens.is(word, Cue.BUSINESS);
    }

    /** "told the Hartley Herald", "according to Norvik Research". */
    boolean isReported(int first) {
        int before = tokens.isWord(first - 1, "the") ? first - 2 : first - 1;
        if (!around.isSpaceAfter(first - 1) || !around.isSpaceAfter(before)) {
            return false;
        }
        return tokens.isWord(before, "told")
                || tokens.isWord(before, "tells")
                || (tokens.isWord(before, "to")
                        && (tokens.isWord(before - 1, "according") || tokens.isWord(before - 1, "According")))
                || tokens.isWord(before, "said");
    }

    /** "chief executive of Norvik Energy", "an analyst at Norvik Capital". */
    boolean isStaffBefore(int first) {
        int link = tokens.isWord(first - 1, "the") ? first - 2 : first - 1;
        boolean links = around.isLink(link, "of")
                || around.isLink(link, "at")
                || around.isLink(link, "for")
                || around.isLink(link, "with");
        boolean staff =
                tokens.is(link - 1, Cue.PERSON) || tokens.is(link - 1, Cue.OFFICE) || tokens.is(link - 1, Cue.PERSONS);
        return links && staff;
    }

    /** Whether initials in brackets follow. */
    private boolean isExplained(int last) {
        return Initials.behind(last, scanned) >= 0;
    }
}
