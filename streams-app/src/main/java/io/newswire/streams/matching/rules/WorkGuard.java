package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** A country in the title of a work or the name of a ship is none: “Hotel Rwanda”, USS Georgia, the film Brazil. */
public final class WorkGuard implements Guard {

    private static final int LONGEST = 7;
    private static final String OPENING = "\"“‘";
    private static final String CLOSING = "\"”’";

    @Override
    public String name() {
        return "work";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        return isBehindWork(hit.first(), scanned) || (scanned.hasQuotation() && isInTitle(hit, scanned));
    }

    /** "USS Georgia", "HMS Prince of Wales", "the band Japan". */
    private static boolean isBehindWork(int first, ScannedText scanned) {
        int before = first - 1;
        if (scanned.isSpaceAfter(before) && scanned.is(before, Cue.WORK)) {
            return true;
        }
        boolean of = scanned.is(before - 2, Cue.WORK)
                && scanned.isLink(before, "of")
                && scanned.isCapital(before - 1)
                && scanned.isSpaceAfter(before - 2);
        return of && scanned.is(before - 2, Cue.WORK) && scanned.isAllCapitals(before - 2);
    }

    /** Whether quotation marks stand around a few words that are all written as in a title. */
    private static boolean isInTitle(Hit hit, ScannedText scanned) {
        int first = hit.first();
        while (first > 0 && hit.first() - first < LONGEST && !isMark(scanned.start(first) - 1, OPENING, scanned)) {
            if (!scanned.isSpaceAfter(first - 1) && !scanned.isApostropheAfter(first - 1)) {
                return false;
            }
            first--;
        }
        int last = hit.last();
        while (scanned.isWord(last + 1)
                && last - hit.last() < LONGEST
                && !isMark(scanned.end(last), CLOSING, scanned)) {
            if (!scanned.isSpaceAfter(last) && !scanned.isApostropheAfter(last)) {
                return false;
            }
            last++;
        }
        return last - first < LONGEST
                && isMark(scanned.start(first) - 1, OPENING, scanned)
                && isMark(scanned.end(last), CLOSING, scanned)
                && !Character.isLetter(after(scanned.end(last), scanned))
                && isTitle(first, last, scanned)
                && (first < last || isAmongWorks(scanned));
    }

    /** Whether a text speaks of works, so that a lone word in quotation marks is one, too. */
    private static boolean isAmongWorks(ScannedText scanned) {
        if (scanned.has(Cue.WORK)) {
            return true;
        }
        for (int word = 0; word < scanned.count(); word++) {
            if (isMark(scanned.start(word) - 1, OPENING, scanned) && isLongTitle(word, scanned)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLongTitle(int first, ScannedText scanned) {
        int last = first;
        while (last - first < LONGEST && scanned.isSpaceAfter(last)) {
            last++;
        }
        return last > first && isMark(scanned.end(last), CLOSING, scanned) && isTitle(first, last, scanned);
    }

    private static char after(int mark, ScannedText scanned) {
        return mark + 1 < scanned.text.length() ? scanned.text.charAt(mark + 1) : ' ';
    }

    private static boolean isMark(int at, String marks, ScannedText scanned) {
        return at >= 0 && at < scanned.text.length() && marks.indexOf(scanned.text.charAt(at)) >= 0;
    }

    /** Whether all words but small ones have a capital. */
    private static boolean isTitle(int first, int last, ScannedText scanned) {
        for (int word = first; word <= last; word++) {
            boolean small = scanned.end(word) - scanned.start(word) <= 3 && word > first;
            if (!scanned.isCapital(word) && !small) {
                return false;
            }
        }
        return scanned.isCapital(first) && scanned.isCapital(last);
    }
}
