package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that is part of a person's name is no place: behind a first name, an initial or a form of address ("Jack
 * London", "Mr. Jordan"), before a surname ("Georgia Smith"), or once the article has used it so.
 */
public final class PersonNameGuard implements Guard {

    private static final Set<String> PARTICLES = Set.of("le", "la", "de", "du", "van", "von", "der", "al", "el", "bin");

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        boolean alsoName = candidate.has(Condition.PERSON);
        if (hit.first() == hit.last() && isUsedAsName(candidate, hit, context)) {
            return true;
        }
        if (candidate.via() == Via.DEMONYM && hit.first() == hit.last() && isPeopleSurname(hit, context.scanned)) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        if (hit.first() != hit.last()
                || (candidate.via() == Via.DEMONYM && !alsoName)
                || candidate.is(AliasKind.ABBREVIATION)) {
            return false;
        }
        if (isNamedBesideRole(candidate, hit, context.scanned)) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        if (isCompass(hit.first() - 1, context.scanned)) {
            return false;
        }
        if (isBeforeFamilyName(candidate, hit, context.scanned)) {
            return true;
        }
        if (isSurname(hit, alsoName, context.scanned)
                || (alsoName && candidate.via() != Via.DEMONYM && isFirstName(hit, context.scanned))) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        return context.knowledge.isPersonWord(candidate.folded()) && !isWhere(hit, context.scanned);
    }

    /** Whether the article has used a word as a person's name, and nothing here makes it a place or a people. */
    private static boolean isUsedAsName(Candidate candidate, Hit hit, MatchContext context) {
        if (!context.knowledge.isPersonWord(candidate.folded()) || isWhere(hit, context.scanned)) {
            return false;
        }
        boolean people = candidate.via() == Via.DEMONYM
                && (context.scanned.roleFrom(hit.last() + 1) != null || context.scanned.isWord(hit.first() - 1, "the"));
        return !people;
    }

    private static boolean isWhere(Hit hit, ScannedText scanned) {
        return scanned.is(hit.first() - 1, Cue.IN_FRONT) && !scanned.isPossessive(hit);
    }

    /** An adjective behind a first name and before no noun: "Mark Cuban, owner of", "Bill English said". */
    private static boolean isPeopleSurname(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        if (isDoubleSurname(hit, scanned)) {
            return true;
        }
        boolean given = scanned.isSpaceAfter(before)
                && scanned.is(before, Cue.GIVEN)
                && scanned.isCapital(before)
                && scanned.hitTo(before) == null;
        boolean alone = !scanned.isSpaceBehind(hit)
                || scanned.is(next, Cue.SAYING)
                || scanned.is(next, Cue.PERSON_VERB)
                || (scanned.is(next, Cue.PLAIN) && !scanned.isCapital(next));
        return given && alone && !scanned.isHyphenAfter(hit.last());
    }

    /** "German Vargas Lleras": a first name that is an adjective, too, before two family names. */
    private static boolean isDoubleSurname(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.is(hit.first(), Cue.GIVEN)
                && scanned.isSpaceBehind(hit)
                && scanned.is(next, Cue.FAMILY)
                && scanned.isCapital(next)
                && scanned.isSpaceAfter(next)
                && scanned.isCapital(next + 1)
                && scanned.hitFrom(next + 1) == null
                && !scanned.isTitleCase(next);
    }

    /** A town's name between an office and another name: "Cabinet Secretary Aden Duale". */
    private static boolean isNamedBesideRole(Candidate candidate, Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean office = scanned.is(before, Cue.OFFICE) || scanned.is(before, Cue.TITLE);
        return candidate.via() == Via.PLACE
                && office
                && scanned.isCapital(before)
                && scanned.isTitleGap(before)
                && scanned.isSpaceBehind(hit)
                && scanned.isCapital(next)
                && isNameWord(next, scanned)
                && !scanned.is(next, Cue.NAMESAKE)
                && !scanned.isTitleCase(hit.first());
    }

    /** "N. Ireland" is a part of Ireland, "S. Sudan" a state: the letter is no initial. */
    private static boolean isCompass(int before, ScannedText scanned) {
        return scanned.isInitial(before) && "NSEW".indexOf(scanned.text.charAt(scanned.start(before))) >= 0;
    }

    /** A town's name before a family name is a first name: "Geneva Morgan". */
    private static boolean isBeforeFamilyName(Candidate candidate, Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return candidate.via() == Via.PLACE
                && (candidate.is(AliasKind.CITY) || candidate.is(AliasKind.CAPITAL))
                && scanned.is(hit.first(), Cue.GIVEN)
                && scanned.isSpaceBehind(hit)
                && scanned.isCapital(next)
                && scanned.is(next, Cue.FAMILY)
                && !scanned.is(hit.first() - 1, Cue.IN_FRONT)
                && !scanned.isTitleCase(hit.first());
    }

    private static boolean isSurname(Hit hit, boolean alsoName, ScannedText scanned) {
        int before = hit.first() - 1;
        if (scanned.isInitial(before)) {
            return before == 0 || scanned.isCapital(before - 1) || scanned.is(before - 1, Cue.PLAIN);
        }
        if (!scanned.isCapital(before)) {
            return false;
        }
        if (scanned.is(before, Cue.TITLE) && alsoName) {
            return true;
        }
        if (!scanned.isSpaceAfter(before)) {
            return false;
        }
        if ((scanned.is(before - 1, Cue.TITLE) || scanned.is(before - 1, Cue.OFFICE))
                && scanned.isCapital(before - 1)
                && scanned.isTitleGap(before - 1)
                && isNameWord(before, scanned)) {
            return true;
        }
        if (scanned.is(before, Cue.OFFICE) && alsoName) {
            return true;
        }
        if (scanned.is(before, Cue.GIVEN)
                && (!isCountry(scanned.hitTo(before)) || (alsoName && isNoOtherHit(scanned.hitTo(before))))) {
            return true;
        }
        if (alsoName
                && isNameWord(before, scanned)
                && scanned.isCommaAfter(hit.last())
                && isRelative(hit.last() + 1, scanned)) {
            return true;
        }
        return alsoName && !scanned.isFirst(before) && isNameWord(before, scanned) && !scanned.isTitleCase(hit.first());
    }

    private static boolean isRelative(int word, ScannedText scanned) {
        return scanned.isWord(word, "who") || scanned.isWord(word, "whose") || scanned.isWord(word, "whom");
    }

    private static boolean isFirstName(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        if (!scanned.is(hit.first(), Cue.GIVEN)) {
            return false;
        }
        if (scanned.isSpaceBehind(hit) && isParticle(next, scanned)) {
            return true;
        }
        if (!scanned.isSpaceBehind(hit) || !scanned.isCapital(next)) {
            return false;
        }
        if (hit.first() > 0 && scanned.word(hit.first() - 1).equalsIgnoreCase("by") && scanned.hitFrom(next) == null) {
            return true;
        }
        return isNameWord(next, scanned)
                && !scanned.is(next, Cue.NAMESAKE)
                && !scanned.is(hit.first() - 1, Cue.IN_FRONT)
                && !scanned.isTitleCase(hit.first());
    }

    /** "Chad le Clos", "Georgia von Steen". */
    private static boolean isParticle(int word, ScannedText scanned) {
        return scanned.isWord(word)
                && PARTICLES.contains(scanned.word(word))
                && scanned.isSpaceAfter(word)
                && scanned.isCapital(word + 1);
    }

    /** Whether nothing says that a capitalised word is anything but a part of a name. */
    private static boolean isNameWord(int word, ScannedText scanned) {
        return !scanned.is(word, Cue.PLAIN)
                && !scanned.is(word, Cue.COMMON)
                && !scanned.is(word, Cue.OFFICE)
                && !scanned.is(word, Cue.IN_FRONT)
                && !scanned.isAllCapitals(word)
                && isNoOtherHit(scanned.hitFrom(word))
                && isNoOtherHit(scanned.hitTo(word))
                && !Character.isDigit(scanned.text.charAt(scanned.start(word)));
    }

    private static boolean isCountry(@Nullable Hit hit) {
        return hit != null && !hit.terms().countries().isEmpty();
    }

    private static boolean isNoOtherHit(@Nullable Hit hit) {
        if (hit == null) {
            return true;
        }
        for (Candidate candidate : hit.terms().countries()) {
            if (!candidate.has(Condition.PERSON)) {
                return false;
            }
        }
        return hit.first() == hit.last() && hit.terms().actors().isEmpty();
    }
}
