package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * Decides that the name of a place is a person's first name, by the words around it: "Nurse Vienna Stone", "India Stone
 * conceded", "Geneva Stone, 82,".
 */
final class PlaceAsFirstName {

    private static final long BODY =
            Cue.bits(Cue.NAMESAKE, Cue.ENDING, Cue.WEAK_ENDING, Cue.LEGAL_FORM, Cue.PAPER, Cue.PRIVATE, Cue.BUSINESS);

    private static final long PERSON = Cue.bits(Cue.PERSON, Cue.OFFICE, Cue.TITLE);

    private PlaceAsFirstName() {}

    /**
     * Whether the name of a town is a first name, because it stands between an office and another name: "Cabinet
     * Secretary Aden Duale".
     */
    static boolean isBehindOffice(Candidate candidate, Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean office = scanned.tokens.is(before, Cue.OFFICE) || scanned.tokens.is(before, Cue.TITLE);
        return candidate.via() == Via.PLACE
                && office
                && scanned.tokens.isCapital(before)
                && scanned.around.isTitleGap(before)
                && scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && NameWords.isNameWord(next, scanned)
                && !scanned.tokens.is(next, Cue.NAMESAKE)
                && !scanned.around.isTitleCase(hit.first());
    }

    /** Whether a surname follows, and the words around both, or both themselves, are those of a person. */
    static boolean isBeforeSurname(Candidate candidate, Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        if (candidate.via() == Via.DEMONYM
                || !scanned.around.isSpaceBehind(hit)
                || !scanned.tokens.isCapital(next)
                || scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT)
                || scanned.around.isTitleCase(hit.first())) {
            return false;
        }
        boolean given = scanned.tokens.is(hit.first(), Cue.GIVEN);
        boolean family = scanned.tokens.is(next, Cue.FAMILY);
        if (family && (candidate.via() == Via.NAME ? isLast(next, scanned) : given && isTown(candidate))) {
            return true;
        }
        if (scanned.tokens.isAny(next, BODY) || !NameWords.isNameWord(next, scanned)) {
            return false;
        }
        boolean name = given || family;
        boolean any = name || candidate.via() == Via.PLACE || isBehindNoun(hit.first() - 1, scanned);
        return isBeforeWho(next, scanned)
                || (any && isBehindPerson(hit.first() - 1, scanned))
                || isBeforeAge(next, scanned)
                || (name && isBeforePersonClue(next, scanned));
    }

    /** Whether no capitalised word follows a family name. */
    private static boolean isLast(int family, ScannedText scanned) {
        return !scanned.around.isSpaceAfter(family) || !scanned.tokens.isCapital(family + 1);
    }

    private static boolean isTown(Candidate candidate) {
        return candidate.is(AliasKind.CITY) || candidate.is(AliasKind.CAPITAL);
    }

    /** "nurse Vienna Stone", "the 82-year-old Geneva Stone". */
    private static boolean isBehindPerson(int before, ScannedText scanned) {
        return scanned.around.isTitleGap(before) && (scanned.tokens.isAny(before, PERSON) || isAge(before, scanned));
    }

    /** "the novelist Jamaica Stone": a noun of persons in small letters that is no office of a state. */
    private static boolean isBehindNoun(int before, ScannedText scanned) {
        return scanned.tokens.is(before, Cue.PERSON)
                && !scanned.tokens.isCapital(before)
                && scanned.roleTo(before) == null;
    }

    private static boolean isAge(int word, ScannedText scanned) {
        return scanned.tokens.isWord(word, "old")
                && scanned.around.isHyphenAfter(word - 1)
                && scanned.tokens.isWord(word - 1, "year");
    }

    /** "Stone, 82,". */
    private static boolean isBeforeAge(int surname, ScannedText scanned) {
        int age = surname + 1;
        return scanned.around.isCommaAfter(surname)
                && scanned.tokens.isNumber(age)
                && scanned.tokens.end(age) - scanned.tokens.start(age) == 2
                && !scanned.around.isSpaceAfter(age);
    }

    /** "Stone, who": no body and no thing is followed by this word. */
    private static boolean isBeforeWho(int surname, ScannedText scanned) {
        return scanned.around.isCommaAfter(surname) && scanned.tokens.isWord(surname + 1, "who");
    }

    /** "Stone said", or Stone alone elsewhere in the text. */
    private static boolean isBeforePersonClue(int surname, ScannedText scanned) {
        int next = surname + 1;
        if (scanned.around.isSpaceAfter(surname)) {
            return scanned.tokens.is(next, Cue.SAYING) || scanned.tokens.is(next, Cue.PERSON_VERB);
        }
        return isAlone(surname, scanned);
    }

    private static boolean isAlone(int surname, ScannedText scanned) {
        String name = scanned.tokens.word(surname);
        for (int word = surname + 1; word < scanned.tokens.count(); word++) {
            if (scanned.tokens.isCapital(word)
                    && scanned.tokens.isWord(word, name)
                    && !scanned.tokens.isCapital(word - 1)) {
                return true;
            }
        }
        return false;
    }
}
