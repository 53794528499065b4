package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/**
 * Words with another meaning count only if the article names their country in another way. For an actor it is also
 * enough that the article names the actor by other words; for a medium, that the words are a credit in brackets
 * ("(AP)").
 */
public final class WeakGuard implements Guard {

    private static final Set<String> THE = Set.of("the", "The");

    @Override
    public String name() {
        return "weak";
    }

    @Override
    public boolean needsCondition() {
        return true;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (!candidate.has(Condition.WEAK)
                || candidate.has(Condition.CLUB)
                || isBodyOfStates(candidate, hit, context.scanned)
                || isAmongCountries(candidate, hit, context.scanned)
                || isSpeltWithAccents(candidate, hit, context.scanned.text)) {
            return false;
        }
        Subject subject = candidate.subject();
        if (subject.is(ActorType.BUS) && isGoods(hit, context.scanned)) {
            return true;
        }
        String country = subject.isActor() ? subject.country() : subject.id();
        boolean spoken = country != null
                && (context.evidence().of(country) > 0
                        || (subject.isActor()
                                && (context.evidence().people(country) > 0
                                        || context.evidence().likely(country) > 0)));
        if (spoken && !subject.is(ActorType.BUS)) {
            return false;
        }
        if (subject.is(ActorType.BUS)
                && (isInBusiness(hit, context.scanned) || isAmongFirms(subject, hit, context.scanned))) {
            return false;
        }
        return !subject.isActor() || (!context.isNamed(subject.id()) && !isCredit(subject, hit, context.scanned.text));
    }

    /** The initials of a body of several states, for which no country speaks, as a subject in capitals or as "the WHO". */
    private static boolean isBodyOfStates(Candidate candidate, Hit hit, ScannedText scanned) {
        return candidate.is(AliasKind.ACRONYM)
                && candidate.subject().is(ActorType.IGO)
                && (AcronymGuard.isSubject(hit, scanned) || isCapitalsOfWord(hit, scanned));
    }

    /** "the WHO" in a text of small letters: a plain word that only initials write in capitals. */
    private static boolean isCapitalsOfWord(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        return scanned.tokens.is(hit.first(), Cue.PLAIN)
                && scanned.tokens.isAllCapitals(hit.first())
                && scanned.tokens.isWord(before)
                && THE.contains(scanned.tokens.word(before))
                && !scanned.tokens.isAllCapitals(hit.last() + 1);
    }

    /** Whether initials stand in one list with a country: "the UAE and the CAR". */
    private static boolean isAmongCountries(Candidate candidate, Hit hit, ScannedText scanned) {
        if (!candidate.is(AliasKind.ABBREVIATION)) {
            return candidate.is(AliasKind.NAME) && isListed(hit, scanned);
        }
        int before = scanned.tokens.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
        Hit left = scanned.around.isLink(before, "and") ? scanned.hitTo(before - 1) : null;
        int behind = scanned.tokens.isWord(hit.last() + 2, "the") ? hit.last() + 3 : hit.last() + 2;
        Hit right = scanned.around.isLink(hit.last() + 1, "and") ? scanned.hitFrom(behind) : null;
        return (left != null && left.isCountry()) || (right != null && right.isCountry());
    }

    /** "Trinidad and Guyana", "St Vincent, Dominica": whether a name that means no other state is listed with a state. */
    private static boolean isListed(Hit hit, ScannedText scanned) {
        if (hit.terms().countries().stream().anyMatch(other -> !other.has(Condition.WEAK))) {
            return false;
        }
        return scanned.isListedWith(hit, CountryClues::isState);
    }

    /** Whether the name is written with its own accents, which the word with the other meaning does not have: Réunion. */
    private static boolean isSpeltWithAccents(Candidate candidate, Hit hit, String text) {
        String name = candidate.alias().text();
        if (candidate.subject().isActor() || !text.startsWith(name, hit.start())) {
            return false;
        }
        return NameWords.hasAccent(name);
    }

    /** "Orange growers": what is grown or made, at the start of a sentence. */
    private static boolean isGoods(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isFirst(hit.first())
                && scanned.around.isSpaceBehind(hit)
                && !scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.TRADE) || scanned.tokens.is(next, Cue.PERSONS))
                && !scanned.tokens.is(next, Cue.BUSINESS);
    }

    /** Whether words of business or speech stand beside a company's name: "Apple said", "Amazon founder". */
    private static boolean isInBusiness(Hit hit, ScannedText scanned) {
        if (scanned.tokens.isWord(hit.first() - 1) && THE.contains(scanned.tokens.word(hit.first() - 1))) {
            return false;
        }
        int next = hit.last() + 1;
        boolean follows = scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isWord(next)
                && !scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.BUSINESS)
                        || scanned.tokens.is(next, Cue.SAYING)
                        || scanned.tokens.is(next, Cue.OFFICE));
        return follows || (scanned.tokens.has(Cue.BUSINESS) && !scanned.around.isTitleCase(hit.first()));
    }

    /** Whether a company whose name means nothing else is named in the sentence: "Jaguar and Land Rover, Ford said". */
    private static boolean isAmongFirms(Subject firm, Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean the = scanned.tokens.isWord(before) && THE.contains(scanned.tokens.word(before));
        boolean acts = scanned.around.isSpaceBehind(hit)
                && !scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.ACTING) || scanned.text.startsWith("ed", scanned.tokens.end(next) - 2));
        if (the
                || scanned.around.isTitleCase(hit.first())
                || (scanned.around.isFirst(hit.first()) && !acts && !isBeforeFirm(hit, scanned))) {
            return false;
        }
        for (Hit other : scanned.hits()) {
            Candidate named =
                    other.terms().actors().size() == 1 ? other.terms().actors().get(0) : null;
            if (named != null
                    && named.subject().is(ActorType.BUS)
                    && named.isCertain()
                    && !named.subject().equals(firm)
                    && other.terms().countries().isEmpty()
                    && named.meets(other.capitals())) {
                return true;
            }
        }
        return false;
    }

    /** "Apple and Amazon refused": whether "and" joins a name to that of another company. */
    private static boolean isBeforeFirm(Hit hit, ScannedText scanned) {
        int and = hit.last() + 1;
        Hit other = scanned.around.isLink(and, "and") ? scanned.hitFrom(and + 1) : null;
        return other != null
                && other.terms().actors().stream()
                        .anyMatch(named -> named.subject().is(ActorType.BUS));
    }

    private static boolean isCredit(Subject actor, Hit hit, String text) {
        return actor.is(ActorType.MED)
                && hit.start() > 0
                && text.charAt(hit.start() - 1) == '('
                && hit.end() < text.length()
                && text.charAt(hit.end()) == ')';
    }
}
