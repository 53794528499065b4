package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Names whose first word says what the body is, in languages that put it first: "Parti Norvik", "Universidad de Orra". */
final class LeadingForms {

    private static final int LONGEST = 7;
    /** Small words inside such names. */
    private static final Set<String> SMALL = Set.of(
            "de", "del", "della", "delle", "di", "da", "do", "dos", "das", "des", "du", "la", "le", "les", "los", "las",
            "y", "e", "et", "und", "dan", "al", "el", "ul", "per", "pour", "para");
    /** Words that stand behind the form when it is an English noun: "Radio Station", "Air Force", "Club President". */
    private static final long ENGLISH = Cue.bits(
            Cue.COMMON,
            Cue.ENDING,
            Cue.WEAK_ENDING,
            Cue.NAMESAKE,
            Cue.STREET,
            Cue.OFFICE,
            Cue.PERSON,
            Cue.TITLE,
            Cue.MONTH,
            Cue.GIVEN,
            Cue.THING,
            Cue.PLAIN);

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final BodyNameWords words;

    LeadingForms(ScannedText scanned, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = words;
    }

    /** The last word of the name that begins with a form, or the form itself if no name stands there. */
    int lastFrom(int form) {
        Hit listed = scanned.hitFrom(form);
        if ((listed != null && listed.isActor()) || isWithinName(form) || around.isTitleCase(form)) {
            return form;
        }
        if (tokens.is(form, Cue.FIELD)) {
            return lastOfField(form);
        }
        int last = form;
        boolean own = false;
        for (int at = form + 1; at <= form + LONGEST && isJoined(at - 1); at++) {
            if (words.isNameWord(at) && !words.isPersonWord(at)) {
                own |= !tokens.isAny(at, ENGLISH);
                if (!own) {
                    return form;
                }
                last = at;
            } else if (!SMALL.contains(tokens.word(at))) {
                break;
            }
        }
        return last;
    }

    /** The last word of the country or region behind a field: "Cricket Norvik"; the field itself if there is none. */
    private int lastOfField(int field) {
        Hit place = around.isSpaceAfter(field) ? scanned.hitFrom(field + 1) : null;
        if (place == null || !place.isCountry() || place.isActor()) {
            return field;
        }
        boolean goesOn = around.isSpaceAfter(place.last()) && tokens.isCapital(place.last() + 1);
        return goesOn ? field : place.last();
    }

    private boolean isJoined(int word) {
        return around.isSpaceAfter(word) || around.isHyphenAfter(word) || around.isApostropheAfter(word);
    }

    /** Whether the form is itself a later word of a name: "Norvik Radio Orra". */
    private boolean isWithinName(int form) {
        return around.isHyphenAfter(form - 1)
                || around.isApostropheAfter(form)
                || (around.isSpaceAfter(form - 1)
                        && tokens.isCapital(form - 1)
                        && !around.isPlain(form - 1)
                        && !words.isPersonWord(form - 1)
                        && !isCountry(form - 1));
    }

    private boolean isCountry(int word) {
        Hit hit = scanned.hitTo(word);
        return hit != null && hit.isCountry();
    }
}
