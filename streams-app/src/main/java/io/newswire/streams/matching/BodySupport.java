package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;

/** What beside a name speaks for a body where its last word has other uses: a verb of saying, staff, initials. */
final class BodySupport {

    private final ScannedText scanned;

    BodySupport(ScannedText scanned) {
        this.scanned = scanned;
    }

    /** Whether more than a word of two uses speaks for a body. */
    boolean isSupported(int first, int last) {
        if (isExplained(last)) {
            return true;
        }
        int next = last + 1;
        boolean possessive = scanned.isPossessive(scanned.end(last));
        int behind = possessive && scanned.isWord(next, "s") ? next + 1 : next;
        boolean joined = possessive ? scanned.isWord(behind) : scanned.isSpaceAfter(last);
        if (joined && !scanned.isCapital(behind) && (scanned.is(behind, Cue.SAYING) || isStaff(behind))) {
            return true;
        }
        if (scanned.isTitleCase(last) || first == last) {
            return false;
        }
        return isReported(first) || isStaffBefore(first);
    }

    private boolean isStaff(int word) {
        return scanned.is(word, Cue.OFFICE) || scanned.is(word, Cue.PERSON) || scanned.is(word, Cue.BUSINESS);
    }

    /** "told the Hartley Herald", "according to Norvik Research". */
    private boolean isReported(int first) {
        int before = scanned.isWord(first - 1, "the") ? first - 2 : first - 1;
        if (!scanned.isSpaceAfter(first - 1) || !scanned.isSpaceAfter(before)) {
            return false;
        }
        return scanned.isWord(before, "told")
                || scanned.isWord(before, "tells")
                || (scanned.isWord(before, "to") && scanned.isWord(before - 1, "according"))
                || scanned.isWord(before, "said");
    }

    /** "chief executive of Norvik Energy", "an analyst at Norvik Capital". */
    private boolean isStaffBefore(int first) {
        int link = scanned.isWord(first - 1, "the") ? first - 2 : first - 1;
        boolean links = scanned.isLink(link, "of")
                || scanned.isLink(link, "at")
                || scanned.isLink(link, "for")
                || scanned.isLink(link, "with");
        boolean staff = scanned.is(link - 1, Cue.PERSON)
                || scanned.is(link - 1, Cue.OFFICE)
                || scanned.is(link - 1, Cue.PERSONS);
        return links && staff;
    }

    /** Whether initials in brackets stand behind. */
    private boolean isExplained(int last) {
        return Initials.behind(last, scanned) >= 0;
    }
}
