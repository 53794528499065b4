package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import org.jspecify.annotations.Nullable;

/**
 * Decides that the name of a place is a person's first name, by the words around it: "Nurse Vienna Stone", "India Stone
 * conceded", "Geneva Stone, 82,".
 */
public final class PlaceAsFirstName {

    private static final long BODY =
            Cue.bits(Cue.NAMESAKE, Cue.ENDING, Cue.WEAK_ENDING, Cue.LEGAL_FORM, Cue.PAPER, Cue.PRIVATE, Cue.BUSINESS);

    /** How many words may stand between the article of an apposition and its noun: "a retired school teacher". */
    private static final int APPOSITION = 3;

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

    /** Whether a hit, if it is that of a place, is a first name before a surname. */
    public static boolean isFirstName(Hit hit, ScannedText scanned) {
        for (Candidate candidate : hit.terms().countries()) {
            if (isBeforeSurname(candidate, hit, scanned)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a surname follows, and the words around both, or both themselves, are those of a person. */
    static boolean isBeforeSurname(Candidate candidate, Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        if ((candidate.via() == Via.DEMONYM && !isSpeltAsName(hit, scanned))
                || !scanned.around.isSpaceBehind(hit)
                || !scanned.tokens.isCapital(next)
                || scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT)
                || scanned.around.isTitleCase(hit.first())) {
            return false;
        }
        boolean given = scanned.tokens.is(hit.first(), Cue.GIVEN);
        boolean family = scanned.tokens.is(next, Cue.FAMILY);
        if (family && (candidate.via() == Via.PLACE ? given && isTown(candidate) : isLast(next, scanned))) {
            return true;
        }
        if (scanned.tokens.isAny(next, BODY) || !NameWords.isNameWord(next, scanned)) {
            return false;
        }
        boolean name = given || family;
        boolean any = name || candidate.via() == Via.PLACE || isBehindNoun(hit.first() - 1, scanned);
        return isBeforeWho(next, scanned)
                || isBeforeApposition(next, scanned)
                || isOfBody(next, scanned)
                || (any && isBehindPerson(hit.first() - 1, scanned))
                || isBeforeAge(next, scanned)
                || (name && isBeforePersonClue(next, scanned))
                || (given
                        && (candidate.via() != Via.PLACE || scanned.around.isHyphenAfter(next))
                        && isBeforeDeed(lastOf(next, scanned), scanned))
                || (given && candidate.via() == Via.NAME && isOfCountry(next, scanned));
    }

    /** Whether no capitalised word follows a family name, or only a second one: "Kenya Soto Larrea". */
    private static boolean isLast(int family, ScannedText scanned) {
        int next = family + 1;
        if (!scanned.around.isSpaceAfter(family) || !scanned.tokens.isCapital(next)) {
            return true;
        }
        boolean last = !scanned.around.isSpaceAfter(next) || !scanned.tokens.isCapital(next + 1);
        return last && !scanned.tokens.isAny(next, BODY) && NameWords.isNameWord(next, scanned);
    }

    /** "Germán": whether a first name that is an adjective without its accent is written with it. */
    private static boolean isSpeltAsName(Hit hit, ScannedText scanned) {
        return scanned.tokens.is(hit.first(), Cue.GIVEN)
                && hit.first() == hit.last()
                && NameWords.hasAccent(scanned.text.substring(hit.start(), hit.end()));
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

    /**
     * "Stone, a bridesmaid,", "Stone, spokesman for", "Stone, Malawi's transport minister": a noun of persons behind a
     * comma.
     */
    static boolean isBeforeApposition(int surname, ScannedText scanned) {
        int word = surname + 1;
        if (!scanned.around.isCommaAfter(surname)) {
            return false;
        }
        Hit owner = scanned.hitFrom(word);
        boolean article = scanned.tokens.isWord(word, "a")
                || scanned.tokens.isWord(word, "an")
                || scanned.tokens.isWord(word, "the");
        if (owner != null && owner.isCountry() && scanned.around.isPossessive(owner)) {
            word = owner.last() + 2;
        } else if (article && scanned.around.isSpaceAfter(word)) {
            word++;
        } else {
            return isPerson(word, scanned) && scanned.around.isSpaceAfter(word) && isOf(word + 1, scanned);
        }
        for (int last = word + APPOSITION; word < last; word++) {
            if (isPerson(word, scanned)) {
                return true;
            }
            if (!scanned.around.isSpaceAfter(word) && !scanned.around.isHyphenAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPerson(int word, ScannedText scanned) {
        return (scanned.tokens.is(word, Cue.PERSON) || scanned.tokens.is(word, Cue.OFFICE))
                && !scanned.tokens.isCapital(word);
    }

    private static boolean isOf(int word, ScannedText scanned) {
        return scanned.tokens.isWord(word, "of")
                || scanned.tokens.isWord(word, "for")
                || scanned.tokens.isWord(word, "at");
    }

    /** The last word of a double surname: "Stone-Marlow". */
    private static int lastOf(int surname, ScannedText scanned) {
        return scanned.around.isHyphenAfter(surname) && scanned.tokens.isCapital(surname + 1) ? surname + 1 : surname;
    }

    /** "Stone of the United States beat". */
    private static boolean isOfCountry(int surname, ScannedText scanned) {
        Hit country = behindOf(surname, scanned);
        return country != null
                && country.isCountry()
                && scanned.around.isSpaceBehind(country)
                && scanned.tokens.is(country.last() + 1, Cue.SIDE);
    }

    /** "Stone of Human Rights Watch said": a listed body behind "of". */
    private static boolean isOfBody(int surname, ScannedText scanned) {
        Hit body = behindOf(surname, scanned);
        return body != null
                && body.isActor()
                && !body.isCountry()
                && body.terms().actors().stream()
                        .noneMatch(candidate -> candidate.subject().isPerson());
    }

    /** What stands behind a surname and "of" or "of the". */
    private static @Nullable Hit behindOf(int surname, ScannedText scanned) {
        int next = scanned.around.isArticle(surname + 2) ? surname + 3 : surname + 2;
        return scanned.around.isLink(surname + 1, "of") ? scanned.hitFrom(next) : null;
    }

    /** "Stone said", or Stone alone elsewhere in the text. */
    private static boolean isBeforePersonClue(int surname, ScannedText scanned) {
        int next = surname + 1;
        if (scanned.around.isSpaceAfter(surname)) {
            return scanned.tokens.is(next, Cue.SAYING) || scanned.tokens.is(next, Cue.PERSON_VERB);
        }
        return isAlone(surname, scanned);
    }

    /** "Stone won", "Stone walked", "Stone's": a verb or an owned thing behind a surname that is no plural. */
    private static boolean isBeforeDeed(int surname, ScannedText scanned) {
        int next = surname + 1;
        int end = scanned.tokens.end(surname);
        if (scanned.text.charAt(end - 1) == 's') {
            return false;
        }
        if (scanned.around.isPossessive(end)) {
            return true;
        }
        return scanned.around.isSpaceAfter(surname)
                && scanned.tokens.isWord(next)
                && !scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.SIDE) || scanned.text.startsWith("ed", scanned.tokens.end(next) - 2));
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
