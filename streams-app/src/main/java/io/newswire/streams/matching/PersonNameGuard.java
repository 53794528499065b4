package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that is part of a person's name is no place: behind a first name, an initial or a form of address ("Jack
 * London", "Mr. Jordan"), before a surname ("Georgia Smith"), or once the article has used it so.
 */
final class PersonNameGuard implements Guard {

    private static final Set<String> PARTICLES = Set.of("le", "la", "de", "du", "van", "von", "der", "al", "el", "bin");

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        boolean alsoName = term.has(Condition.PERSON);
        if (hit.first() == hit.last() && isUsedAsName(term, hit, scene)) {
            return true;
        }
        if (term.via() == Via.DEMONYM && hit.first() == hit.last() && isPeopleSurname(hit, scene.scan)) {
            scene.memory.learnPersonWord(term.folded());
            return true;
        }
        if (hit.first() != hit.last() || (term.via() == Via.DEMONYM && !alsoName) || term.is(AliasKind.ABBREVIATION)) {
            return false;
        }
        if (isNamedBesideRole(term, hit, scene.scan)) {
            scene.memory.learnPersonWord(term.folded());
            return true;
        }
        if (isCompass(hit.first() - 1, scene.scan)) {
            return false;
        }
        if (isBeforeFamilyName(term, hit, scene.scan)) {
            return true;
        }
        if (isSurname(hit, alsoName, scene.scan)
                || (alsoName && term.via() != Via.DEMONYM && isFirstName(hit, scene.scan))) {
            scene.memory.learnPersonWord(term.folded());
            return true;
        }
        return scene.memory.isPersonWord(term.folded()) && !isWhere(hit, scene.scan);
    }

    /** Whether the article has used a word as a person's name, and nothing here makes it a place or a people. */
    private static boolean isUsedAsName(Term term, Hit hit, Scene scene) {
        if (!scene.memory.isPersonWord(term.folded()) || isWhere(hit, scene.scan)) {
            return false;
        }
        boolean people = term.via() == Via.DEMONYM
                && (scene.scan.roleFrom(hit.last() + 1) != null || scene.scan.isWord(hit.first() - 1, "the"));
        return !people;
    }

    private static boolean isWhere(Hit hit, Scan scan) {
        return scan.is(hit.first() - 1, Cue.IN_FRONT) && !scan.isPossessive(hit);
    }

    /** An adjective behind a first name and before no noun: "Mark Cuban, owner of", "Bill English said". */
    private static boolean isPeopleSurname(Hit hit, Scan scan) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        if (isDoubleSurname(hit, scan)) {
            return true;
        }
        boolean given = scan.isSpaceAfter(before)
                && scan.is(before, Cue.GIVEN)
                && scan.isCapital(before)
                && scan.hitTo(before) == null;
        boolean alone = !scan.isSpaceBehind(hit)
                || scan.is(next, Cue.SAYING)
                || scan.is(next, Cue.PERSON_VERB)
                || (scan.is(next, Cue.PLAIN) && !scan.isCapital(next));
        return given && alone && !scan.isHyphenAfter(hit.last());
    }

    /** "German Vargas Lleras": a first name that is an adjective, too, before two family names. */
    private static boolean isDoubleSurname(Hit hit, Scan scan) {
        int next = hit.last() + 1;
        return scan.is(hit.first(), Cue.GIVEN)
                && scan.isSpaceBehind(hit)
                && scan.is(next, Cue.FAMILY)
                && scan.isCapital(next)
                && scan.isSpaceAfter(next)
                && scan.isCapital(next + 1)
                && scan.hitFrom(next + 1) == null
                && !scan.isTitleCase(next);
    }

    /** A town's name between an office and another name: "Cabinet Secretary Aden Duale". */
    private static boolean isNamedBesideRole(Term term, Hit hit, Scan scan) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean office = scan.is(before, Cue.OFFICE) || scan.is(before, Cue.TITLE);
        return term.via() == Via.PLACE
                && office
                && scan.isCapital(before)
                && scan.isTitleGap(before)
                && scan.isSpaceBehind(hit)
                && scan.isCapital(next)
                && isNameWord(next, scan)
                && !scan.is(next, Cue.NAMESAKE)
                && !scan.isTitleCase(hit.first());
    }

    /** "N. Ireland" is a part of Ireland, "S. Sudan" a state: the letter is no initial. */
    private static boolean isCompass(int before, Scan scan) {
        return scan.isInitial(before) && "NSEW".indexOf(scan.text.charAt(scan.start(before))) >= 0;
    }

    /** A town's name before a family name is a first name: "Geneva Morgan". */
    private static boolean isBeforeFamilyName(Term term, Hit hit, Scan scan) {
        int next = hit.last() + 1;
        return term.via() == Via.PLACE
                && (term.is(AliasKind.CITY) || term.is(AliasKind.CAPITAL))
                && scan.is(hit.first(), Cue.GIVEN)
                && scan.isSpaceBehind(hit)
                && scan.isCapital(next)
                && scan.is(next, Cue.FAMILY)
                && !scan.is(hit.first() - 1, Cue.IN_FRONT)
                && !scan.isTitleCase(hit.first());
    }

    private static boolean isSurname(Hit hit, boolean alsoName, Scan scan) {
        int before = hit.first() - 1;
        if (scan.isInitial(before)) {
            return before == 0 || scan.isCapital(before - 1) || scan.is(before - 1, Cue.PLAIN);
        }
        if (!scan.isCapital(before)) {
            return false;
        }
        if (scan.is(before, Cue.TITLE) && alsoName) {
            return true;
        }
        if (!scan.isSpaceAfter(before)) {
            return false;
        }
        if ((scan.is(before - 1, Cue.TITLE) || scan.is(before - 1, Cue.OFFICE))
                && scan.isCapital(before - 1)
                && scan.isTitleGap(before - 1)
                && isNameWord(before, scan)) {
            return true;
        }
        if (scan.is(before, Cue.OFFICE) && alsoName) {
            return true;
        }
        if (scan.is(before, Cue.GIVEN)
                && (!isCountry(scan.hitTo(before)) || (alsoName && isNoOtherHit(scan.hitTo(before))))) {
            return true;
        }
        if (alsoName && isNameWord(before, scan) && scan.isCommaAfter(hit.last()) && isRelative(hit.last() + 1, scan)) {
            return true;
        }
        return alsoName && !scan.isFirst(before) && isNameWord(before, scan) && !scan.isTitleCase(hit.first());
    }

    private static boolean isRelative(int word, Scan scan) {
        return scan.isWord(word, "who") || scan.isWord(word, "whose") || scan.isWord(word, "whom");
    }

    private static boolean isFirstName(Hit hit, Scan scan) {
        int next = hit.last() + 1;
        if (!scan.is(hit.first(), Cue.GIVEN)) {
            return false;
        }
        if (scan.isSpaceBehind(hit) && isParticle(next, scan)) {
            return true;
        }
        if (!scan.isSpaceBehind(hit) || !scan.isCapital(next)) {
            return false;
        }
        if (hit.first() > 0 && scan.word(hit.first() - 1).equalsIgnoreCase("by") && scan.hitFrom(next) == null) {
            return true;
        }
        return isNameWord(next, scan)
                && !scan.is(next, Cue.NAMESAKE)
                && !scan.is(hit.first() - 1, Cue.IN_FRONT)
                && !scan.isTitleCase(hit.first());
    }

    /** "Chad le Clos", "Georgia von Steen". */
    private static boolean isParticle(int word, Scan scan) {
        return scan.isWord(word)
                && PARTICLES.contains(scan.word(word))
                && scan.isSpaceAfter(word)
                && scan.isCapital(word + 1);
    }

    /** Whether nothing says that a capitalised word is anything but a part of a name. */
    private static boolean isNameWord(int word, Scan scan) {
        return !scan.is(word, Cue.PLAIN)
                && !scan.is(word, Cue.COMMON)
                && !scan.is(word, Cue.OFFICE)
                && !scan.is(word, Cue.IN_FRONT)
                && !scan.isAllCapitals(word)
                && isNoOtherHit(scan.hitFrom(word))
                && isNoOtherHit(scan.hitTo(word))
                && !Character.isDigit(scan.text.charAt(scan.start(word)));
    }

    private static boolean isCountry(@Nullable Hit hit) {
        return hit != null && !hit.terms().countries().isEmpty();
    }

    private static boolean isNoOtherHit(@Nullable Hit hit) {
        if (hit == null) {
            return true;
        }
        for (Term term : hit.terms().countries()) {
            if (!term.has(Condition.PERSON)) {
                return false;
            }
        }
        return hit.first() == hit.last() && hit.terms().actors().isEmpty();
    }
}
