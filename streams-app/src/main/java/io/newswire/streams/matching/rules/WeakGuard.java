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

    /** The last character without an accent. */
    private static final char LAST_PLAIN = 0x7f;

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
                || isAmongCountries(candidate, hit, context.scanned)
                || isSpeltWithAccents(candidate, hit, context.scanned.text)) {
            return false;
        }
        Subject subject = candidate.subject();
        String country = subject.isActor() ? subject.country() : subject.id();
        boolean spoken = country != null
                && (context.evidence().of(country) > 0
                        || (subject.isActor() && context.evidence().people(country) > 0));
        if (spoken && !subject.is(ActorType.BUS)) {
            return false;
        }
        if (subject.is(ActorType.BUS) && isInBusiness(hit, context.scanned)) {
            return false;
        }
        return !subject.isActor() || (!context.isNamed(subject.id()) && !isCredit(subject, hit, context.scanned.text));
    }

    /** Whether initials stand in one list with a country: "the UAE and the CAR". */
    private static boolean isAmongCountries(Candidate candidate, Hit hit, ScannedText scanned) {
        if (!candidate.is(AliasKind.ABBREVIATION)) {
            return false;
        }
        int before = scanned.tokens.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
        Hit left = scanned.around.isLink(before, "and") ? scanned.hitTo(before - 1) : null;
        int behind = scanned.tokens.isWord(hit.last() + 2, "the") ? hit.last() + 3 : hit.last() + 2;
        Hit right = scanned.around.isLink(hit.last() + 1, "and") ? scanned.hitFrom(behind) : null;
        return (left != null && left.isCountry()) || (right != null && right.isCountry());
    }

    /** Whether the name is written with its own accents, which the word with the other meaning does not have: Réunion. */
    private static boolean isSpeltWithAccents(Candidate candidate, Hit hit, String text) {
        String name = candidate.alias().text();
        if (candidate.subject().isActor() || !text.startsWith(name, hit.start())) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > LAST_PLAIN) {
                return true;
            }
        }
        return false;
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

    private static boolean isCredit(Subject actor, Hit hit, String text) {
        return actor.is(ActorType.MED)
                && hit.start() > 0
                && text.charAt(hit.start() - 1) == '('
                && hit.end() < text.length()
                && text.charAt(hit.end()) == ')';
    }
}
