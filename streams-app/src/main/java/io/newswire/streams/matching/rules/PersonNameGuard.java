package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/**
 * A word that is part of a person's name is no place: after a first name, an initial or a form of address ("Jack
 * London", "Mr. Jordan"), before a surname ("Georgia Smith"), or once the article has used it so.
 */
public final class PersonNameGuard implements Guard {

    /** Forms of address that stand before no place. */
    private static final Set<String> ADDRESSES = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof");

    private static final long THING = Cue.bits(Cue.NAMESAKE, Cue.PARTICLE, Cue.SETTLEMENT, Cue.IN_FRONT);

    private static final String QUOTES = "\"”’'";

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
        if (isSpeaker(candidate, hit, context.scanned)) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        if (PlaceAsFirstName.isBehindOffice(candidate, hit, context.scanned)) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        if (isCompass(hit.first() - 1, context.scanned)) {
            return false;
        }
        if (PlaceAsFirstName.isBeforeSurname(candidate, hit, context.scanned)) {
            if (alsoName && candidate.via() == Via.NAME) {
                context.knowledge.learnPersonWord(candidate.folded());
            }
            return true;
        }
        if (isSurname(hit, alsoName, context.scanned)
                || (alsoName && candidate.via() != Via.DEMONYM && isFirstName(hit, context.scanned))) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        return context.knowledge.isPersonWord(candidate.folded()) && !CountryClues.isCountry(candidate, hit, context);
    }

    /** "…," Lincoln said: whether a town that is no capital stands between a quotation and its verb. */
    private static boolean isSpeaker(Candidate candidate, Hit hit, ScannedText scanned) {
        int verb = hit.last() + 1;
        int mark = hit.start() - 2;
        return candidate.is(AliasKind.CITY)
                && hit.terms().countries().size() == 1
                && scanned.tokens.is(verb, Cue.SAYING)
                && !scanned.tokens.isCapital(verb)
                && scanned.around.isSpaceBehind(hit)
                && mark > 0
                && QUOTES.indexOf(scanned.text.charAt(mark)) >= 0
                && scanned.text.charAt(mark + 1) == ' ';
    }

    /** Whether the article has used a word as a person's name and nothing here makes it a place or a people. */
    private static boolean isUsedAsName(Candidate candidate, Hit hit, MatchContext context) {
        if (!context.knowledge.isPersonWord(candidate.folded()) || CountryClues.isCountry(candidate, hit, context)) {
            return false;
        }
        boolean people = candidate.via() == Via.DEMONYM
                && (context.scanned.roleFrom(hit.last() + 1) != null
                        || context.scanned.tokens.isWord(hit.first() - 1, "the"));
        return !people;
    }

    /**
     * Whether an adjective is a surname: a first name before it, no noun after it ("Mark Cuban, owner of", "Bill
     * English said").
     */
    private static boolean isPeopleSurname(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        if (isDoubleSurname(hit, scanned)) {
            return true;
        }
        boolean given = scanned.around.isSpaceAfter(before)
                && scanned.tokens.is(before, Cue.GIVEN)
                && scanned.tokens.isCapital(before)
                && scanned.hitTo(before) == null;
        boolean alone = !scanned.around.isSpaceBehind(hit)
                || scanned.tokens.is(next, Cue.SAYING)
                || scanned.tokens.is(next, Cue.PERSON_VERB)
                || (scanned.tokens.is(next, Cue.PLAIN) && !scanned.tokens.isCapital(next));
        return given && alone && !scanned.around.isHyphenAfter(hit.last());
    }

    /** Whether an adjective is a first name before two family names: "German Vargas Lleras". */
    private static boolean isDoubleSurname(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.tokens.is(hit.first(), Cue.GIVEN)
                && scanned.around.isSpaceBehind(hit)
                && scanned.tokens.is(next, Cue.FAMILY)
                && scanned.tokens.isCapital(next)
                && scanned.around.isSpaceAfter(next)
                && scanned.tokens.isCapital(next + 1)
                && scanned.hitFrom(next + 1) == null
                && !scanned.around.isTitleCase(next);
    }

    /** Whether the letter before is a compass point and no initial: "N. Ireland", "S. Sudan". */
    private static boolean isCompass(int before, ScannedText scanned) {
        return scanned.tokens.isInitial(before)
                && "NSEW".indexOf(scanned.text.charAt(scanned.tokens.start(before))) >= 0;
    }

    private static boolean isSurname(Hit hit, boolean alsoName, ScannedText scanned) {
        int before = hit.first() - 1;
        boolean behindName = scanned.tokens.isCapital(before) && scanned.around.isSpaceAfter(before);
        if (isBehindParticles(hit, scanned)
                || isHalf(before, before, scanned)
                || (behindName && isHalf(hit.last(), hit.last() + 1, scanned))) {
            return true;
        }
        if (scanned.tokens.isInitial(before)) {
            return before == 0 || scanned.tokens.isCapital(before - 1) || scanned.tokens.is(before - 1, Cue.PLAIN);
        }
        if (!scanned.tokens.isCapital(before)) {
            return false;
        }
        boolean titled = (alsoName && scanned.tokens.is(before, Cue.TITLE))
                || (ADDRESSES.contains(scanned.tokens.word(before)) && scanned.around.isTitleGap(before));
        return titled || (scanned.around.isSpaceAfter(before) && isSurnameBehind(before, hit, alsoName, scanned));
    }

    /** Whether a first name and particles stand before a hit: "Pieter van Tonder", "Abdullah Al Sabah". */
    private static boolean isBehindParticles(Hit hit, ScannedText scanned) {
        int at = hit.first() - 1;
        while (scanned.names.isParticle(at) && scanned.around.isSpaceAfter(at)) {
            at--;
        }
        return at < hit.first() - 1
                && scanned.tokens.is(at, Cue.GIVEN)
                && scanned.tokens.isCapital(at)
                && scanned.around.isSpaceAfter(at)
                && !NameWords.isCountry(scanned.hitTo(at));
    }

    /** Whether a hyphen joins a place and a common name: "Nina Webb-Lawton". */
    private static boolean isHalf(int hyphen, int name, ScannedText scanned) {
        return scanned.around.isHyphenAfter(hyphen)
                && scanned.tokens.isCapital(name)
                && (scanned.tokens.is(name, Cue.FAMILY) || scanned.tokens.is(name, Cue.GIVEN))
                && scanned.hitTo(name) == null
                && scanned.hitFrom(name) == null;
    }

    /** Whether the capitalised word directly before a hit makes it a surname. */
    private static boolean isSurnameBehind(int before, Hit hit, boolean alsoName, ScannedText scanned) {
        if ((scanned.tokens.is(before - 1, Cue.TITLE) || scanned.tokens.is(before - 1, Cue.OFFICE))
                && scanned.tokens.isCapital(before - 1)
                && scanned.around.isTitleGap(before - 1)
                && NameWords.isNameWord(before, scanned)) {
            return true;
        }
        if (scanned.tokens.is(before, Cue.GIVEN) && !NameWords.isCountry(scanned.hitTo(before))) {
            return true;
        }
        if (PlaceAsFirstName.isBeforeApposition(hit.last(), scanned) && isLoneName(before, scanned)) {
            return true;
        }
        if (!alsoName) {
            return false;
        }
        if (scanned.tokens.is(before, Cue.OFFICE)
                || (scanned.tokens.is(before, Cue.GIVEN) && NameWords.isAlsoName(scanned.hitTo(before)))) {
            return true;
        }
        boolean relative = scanned.around.isCommaAfter(hit.last()) && isRelative(hit.last() + 1, scanned);
        return NameWords.isNameWord(before, scanned)
                && (relative || (!scanned.around.isFirst(before) && !scanned.around.isTitleCase(hit.first())));
    }

    /** "Tory Lancaster, a spokeswoman": whether a word that can be a name is the first of a sentence or stands alone. */
    private static boolean isLoneName(int word, ScannedText scanned) {
        return NameWords.isNameWord(word, scanned)
                && !scanned.around.isPlain(word)
                && !scanned.tokens.isAny(word, THING)
                && !scanned.around.isTitleCase(word)
                && (scanned.around.isFirst(word)
                        || !scanned.tokens.isCapital(word - 1)
                        || scanned.tokens.is(word - 1, Cue.GIVEN));
    }

    private static boolean isRelative(int word, ScannedText scanned) {
        return scanned.tokens.isWord(word, "who")
                || scanned.tokens.isWord(word, "whose")
                || scanned.tokens.isWord(word, "whom");
    }

    private static boolean isFirstName(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        if (!scanned.tokens.is(hit.first(), Cue.GIVEN)) {
            return false;
        }
        if (scanned.around.isSpaceBehind(hit) && isParticle(next, scanned)) {
            return true;
        }
        if (!scanned.around.isSpaceBehind(hit) || !scanned.tokens.isCapital(next)) {
            return false;
        }
        if (hit.first() > 0
                && scanned.tokens.word(hit.first() - 1).equalsIgnoreCase("by")
                && scanned.hitFrom(next) == null) {
            return true;
        }
        return NameWords.isNameWord(next, scanned)
                && !scanned.tokens.is(next, Cue.NAMESAKE)
                && !scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT)
                && (isListed(next, scanned) || !scanned.around.isTitleCase(hit.first()));
    }

    /** Whether a common name ends a part of a list: "Jackson Cole, Jane Roe". */
    private static boolean isListed(int word, ScannedText scanned) {
        return scanned.around.isCommaAfter(word)
                && (scanned.tokens.is(word, Cue.FAMILY) || scanned.tokens.is(word, Cue.GIVEN));
    }

    /** Whether particles in small letters and then a capital follow: "Chad le Clos", "Georgia van der Steen". */
    private static boolean isParticle(int word, ScannedText scanned) {
        int at = word;
        while (scanned.names.isParticle(at) && !scanned.tokens.isCapital(at) && scanned.around.isSpaceAfter(at)) {
            at++;
        }
        return at > word && scanned.tokens.isCapital(at);
    }
}
