package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** What beside a name speaks for a body where its last word has other uses: a verb of saying, staff, initials. */
final class BodySupport {

    private final Scan scan;

    BodySupport(Scan scan) {
        this.scan = scan;
    }

    /** Whether more than a word of two uses speaks for a body. */
    boolean isSupported(int first, int last) {
        if (isExplained(last)) {
            return true;
        }
        int next = last + 1;
        boolean possessive = scan.isPossessive(scan.end(last));
        int behind = possessive && scan.isWord(next, "s") ? next + 1 : next;
        boolean joined = possessive ? scan.isWord(behind) : scan.isSpaceAfter(last);
        if (joined && !scan.isCapital(behind) && (scan.is(behind, Cue.SAYING) || isStaff(behind))) {
            return true;
        }
        if (scan.isTitleCase(last) || first == last) {
            return false;
        }
        return isReported(first) || isStaffBefore(first);
    }

    private boolean isStaff(int word) {
        return scan.is(word, Cue.OFFICE) || scan.is(word, Cue.PERSON) || scan.is(word, Cue.BUSINESS);
    }

    /** "told the Hartley Herald", "according to Norvik Research". */
    private boolean isReported(int first) {
        int before = scan.isWord(first - 1, "the") ? first - 2 : first - 1;
        if (!scan.isSpaceAfter(first - 1) || !scan.isSpaceAfter(before)) {
            return false;
        }
        return scan.isWord(before, "told")
                || scan.isWord(before, "tells")
                || (scan.isWord(before, "to") && scan.isWord(before - 1, "according"))
                || scan.isWord(before, "said");
    }

    /** "chief executive of Norvik Energy", "an analyst at Norvik Capital". */
    private boolean isStaffBefore(int first) {
        int link = scan.isWord(first - 1, "the") ? first - 2 : first - 1;
        boolean links = scan.isLink(link, "of")
                || scan.isLink(link, "at")
                || scan.isLink(link, "for")
                || scan.isLink(link, "with");
        boolean staff =
                scan.is(link - 1, Cue.PERSON) || scan.is(link - 1, Cue.OFFICE) || scan.is(link - 1, Cue.PERSONS);
        return links && staff;
    }

    /** Whether initials in brackets stand behind. */
    private boolean isExplained(int last) {
        return Initials.behind(last, scan) >= 0;
    }
}
