package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** A country in the title of a work or the name of a ship is none: “Hotel Rwanda”, USS Georgia, the film Brazil. */
final class WorkGuard implements Guard {

    private static final int LONGEST = 7;
    private static final String OPENING = "\"“‘";
    private static final String CLOSING = "\"”’";

    @Override
    public String name() {
        return "work";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        return isBehindWork(hit.first(), scan) || (scan.hasQuotation() && isInTitle(hit, scan));
    }

    /** "USS Georgia", "HMS Prince of Wales", "the band Japan". */
    private static boolean isBehindWork(int first, Scan scan) {
        int before = first - 1;
        if (scan.isSpaceAfter(before) && scan.is(before, Cue.WORK)) {
            return true;
        }
        boolean of = scan.is(before - 2, Cue.WORK)
                && scan.isLink(before, "of")
                && scan.isCapital(before - 1)
                && scan.isSpaceAfter(before - 2);
        return of && scan.is(before - 2, Cue.WORK) && scan.isAllCapitals(before - 2);
    }

    /** Whether quotation marks stand around a few words that are all written as in a title. */
    private static boolean isInTitle(Hit hit, Scan scan) {
        int first = hit.first();
        while (first > 0 && hit.first() - first < LONGEST && !isMark(scan.start(first) - 1, OPENING, scan)) {
            if (!scan.isSpaceAfter(first - 1) && !scan.isApostropheAfter(first - 1)) {
                return false;
            }
            first--;
        }
        int last = hit.last();
        while (scan.isWord(last + 1) && last - hit.last() < LONGEST && !isMark(scan.end(last), CLOSING, scan)) {
            if (!scan.isSpaceAfter(last) && !scan.isApostropheAfter(last)) {
                return false;
            }
            last++;
        }
        return last - first < LONGEST
                && isMark(scan.start(first) - 1, OPENING, scan)
                && isMark(scan.end(last), CLOSING, scan)
                && !Character.isLetter(after(scan.end(last), scan))
                && isTitle(first, last, scan)
                && (first < last || isAmongWorks(scan));
    }

    /** Whether a text speaks of works, so that a lone word in quotation marks is one, too. */
    private static boolean isAmongWorks(Scan scan) {
        if (scan.has(Cue.WORK)) {
            return true;
        }
        for (int word = 0; word < scan.count(); word++) {
            if (isMark(scan.start(word) - 1, OPENING, scan) && isLongTitle(word, scan)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLongTitle(int first, Scan scan) {
        int last = first;
        while (last - first < LONGEST && scan.isSpaceAfter(last)) {
            last++;
        }
        return last > first && isMark(scan.end(last), CLOSING, scan) && isTitle(first, last, scan);
    }

    private static char after(int mark, Scan scan) {
        return mark + 1 < scan.text.length() ? scan.text.charAt(mark + 1) : ' ';
    }

    private static boolean isMark(int at, String marks, Scan scan) {
        return at >= 0 && at < scan.text.length() && marks.indexOf(scan.text.charAt(at)) >= 0;
    }

    /** Whether all words but small ones have a capital. */
    private static boolean isTitle(int first, int last, Scan scan) {
        for (int word = first; word <= last; word++) {
            boolean small = scan.end(word) - scan.start(word) <= 3 && word > first;
            if (!scan.isCapital(word) && !small) {
                return false;
            }
        }
        return scan.isCapital(first) && scan.isCapital(last);
    }
}
