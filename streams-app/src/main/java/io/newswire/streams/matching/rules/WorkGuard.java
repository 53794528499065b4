package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/**
 * A country in the title of a work or the name of a ship is not named: “Hotel Rwanda”, USS Georgia, the film Brazil.
 */
public final class WorkGuard implements Guard {

    private static final int LONGEST = 7;
    private static final String OPENING = "\"“‘";
    /** The longest word that titles write without a capital, as most do with longer prepositions, too. */
    private static final int SMALL = 3;

    /** Words before the name that a storm was given. */
    private static final Set<String> STORMS = Set.of("Hurricane", "Typhoon", "Cyclone");

    /** Words of stage and screen. */
    private static final Set<String> PLAYED =
            Set.of("played", "starred", "starring", "actor", "actress", "episode", "series", "album", "filmed");

    private static final Set<String> PREPOSITIONS =
            Set.of("from", "with", "into", "over", "upon", "without", "between");

    private static final String CLOSING = "\"”’";

    @Override
    public String name() {
        return "work";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        return isBehindWork(hit.first(), scanned) || (scanned.around.hasQuotation() && isInTitle(hit, scanned));
    }

    /**
     * Whether a word for a work, ship or band stands before: "USS Georgia", "HMS Prince of Wales", "the band Japan".
     */
    private static boolean isBehindWork(int first, ScannedText scanned) {
        int before = first - 1;
        if (scanned.around.isSpaceAfter(before) && (scanned.tokens.is(before, Cue.WORK) || isNamed(before, scanned))) {
            return true;
        }
        Hit other = scanned.around.isLink(before, "and") ? scanned.hitTo(before - 1) : null;
        if (other != null && isPlural(other.first() - 1, scanned)) {
            return true;
        }
        boolean of = scanned.tokens.is(before - 2, Cue.WORK)
                && scanned.around.isLink(before, "of")
                && scanned.tokens.isCapital(before - 1)
                && scanned.around.isSpaceAfter(before - 2);
        return of && scanned.tokens.is(before - 2, Cue.WORK) && scanned.tokens.isAllCapitals(before - 2);
    }

    /** "the Hotel Bristol", "Hurricane Florence". */
    private static boolean isNamed(int word, ScannedText scanned) {
        return (scanned.tokens.isWord(word, "Hotel") && !scanned.around.isFirst(word))
                || (scanned.tokens.isWord(word) && STORMS.contains(scanned.tokens.word(word)));
    }

    /** "the bands Boston and Kansas". */
    private static boolean isPlural(int word, ScannedText scanned) {
        return scanned.tokens.is(word, Cue.WORK)
                && !scanned.tokens.isCapital(word)
                && scanned.around.isSpaceAfter(word)
                && scanned.text.charAt(scanned.tokens.end(word) - 1) == 's';
    }

    /** Whether the hit is inside quotation marks with a few words that are all written as in a title. */
    private static boolean isInTitle(Hit hit, ScannedText scanned) {
        int first = hit.first();
        while (first > 0
                && hit.first() - first < LONGEST
                && !isMark(scanned.tokens.start(first) - 1, OPENING, scanned)) {
            if (!isWithinTitle(first - 1, scanned)) {
                return false;
            }
            first--;
        }
        int last = hit.last();
        while (scanned.tokens.isWord(last + 1)
                && last - hit.last() < LONGEST
                && !isMark(scanned.tokens.end(last), CLOSING, scanned)) {
            if (!isWithinTitle(last, scanned)) {
                return false;
            }
            last++;
        }
        return last - first < LONGEST
                && isMark(scanned.tokens.start(first) - 1, OPENING, scanned)
                && isMark(scanned.tokens.end(last), CLOSING, scanned)
                && !Character.isLetter(after(scanned.tokens.end(last), scanned))
                && isTitle(first, last, scanned)
                && (first < last ? hasOtherWord(first, last, scanned) : isAmongWorks(scanned));
    }

    /** Whether one of several words is part of no place's name: “Reno, Nevada” is no title. */
    private static boolean hasOtherWord(int first, int last, ScannedText scanned) {
        for (int word = first; word <= last; word++) {
            Hit place = scanned.hitFrom(word);
            if (place != null && place.isCountry()) {
                word = place.last();
            } else if (!NameWords.isCountry(scanned.hitTo(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title can go on behind a word: “Good Night, Brazil”. */
    private static boolean isWithinTitle(int word, ScannedText scanned) {
        return scanned.around.isSpaceAfter(word)
                || scanned.around.isApostropheAfter(word)
                || scanned.around.isCommaAfter(word);
    }

    /** Whether a text is about works. Then one word in quotation marks is a title, too. */
    private static boolean isAmongWorks(ScannedText scanned) {
        if (scanned.tokens.has(Cue.WORK)) {
            return true;
        }
        for (int word = 0; word < scanned.tokens.count(); word++) {
            if (PLAYED.contains(scanned.tokens.word(word))) {
                return true;
            }
            if (isMark(scanned.tokens.start(word) - 1, OPENING, scanned) && isLongTitle(word, scanned)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLongTitle(int first, ScannedText scanned) {
        int last = first;
        while (last - first < LONGEST && scanned.around.isSpaceAfter(last)) {
            last++;
        }
        return last > first && isMark(scanned.tokens.end(last), CLOSING, scanned) && isTitle(first, last, scanned);
    }

    private static char after(int mark, ScannedText scanned) {
        return mark + 1 < scanned.text.length() ? scanned.text.charAt(mark + 1) : ' ';
    }

    private static boolean isMark(int at, String marks, ScannedText scanned) {
        return at >= 0 && at < scanned.text.length() && marks.indexOf(scanned.text.charAt(at)) >= 0;
    }

    private static boolean isPreposition(int word, ScannedText scanned) {
        return scanned.tokens.isWord(word) && PREPOSITIONS.contains(scanned.tokens.word(word));
    }

    /** Whether all words have a capital, except prepositions and words of up to three letters inside. */
    private static boolean isTitle(int first, int last, ScannedText scanned) {
        for (int word = first; word <= last; word++) {
            boolean small = word > first
                    && (scanned.tokens.end(word) - scanned.tokens.start(word) <= SMALL || isPreposition(word, scanned));
            if (!scanned.tokens.isCapital(word) && !small) {
                return false;
            }
        }
        return scanned.tokens.isCapital(first) && scanned.tokens.isCapital(last);
    }
}
