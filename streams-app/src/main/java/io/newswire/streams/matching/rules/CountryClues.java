package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.RoleNoun;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a word that the article has used as a person's name is a country or a place here after all: "in Jordan", "a
 * neighbour of Jordan", "Egypt and Jordan", "Jordan's army".
 */
public final class CountryClues {

    /** Nouns before "of" that a country has, and a leader of this surname may have, too. */
    private static final Set<String> POWERS = Set.of(
            "government",
            "army",
            "president",
            "parliament",
            "minister",
            "constitution",
            "military",
            "leaders",
            "state",
            "ally",
            "allies",
            "citizens",
            "citizen",
            "nationals",
            "rulers",
            "ruler");

    /** Who or what a state has that no person of its name has. */
    private static final Set<String> RULERS = Set.of("king", "queen", "emir", "sultan", "monarch", "monarchy");
    /** The same before "of", where "Jordan's president" may be a person's. */
    private static final Set<String> RULERS_OF = Set.of("president", "capital");

    private static final Set<String> BORDERS = Set.of("border", "borders", "frontier", "boundary", "treaty", "trade");

    private static final Set<String> LEAVING =
            Set.of("left", "leave", "leaving", "bound", "departed", "sailed", "headed");

    /** Words directly before a country rather than before a person's first name. */
    private static final Set<String> BEFORE_STATES = Set.of(
            "between",
            "visited",
            "visits",
            "visiting",
            "toured",
            "touring",
            "invaded",
            "invading",
            "invades",
            "entered",
            "bombed",
            "neighbouring",
            "neighboring",
            "nearby");

    private CountryClues() {}

    static boolean isCountry(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        if (scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT) && !scanned.around.isPossessive(hit)) {
            return true;
        }
        if (candidate.via() == Via.DEMONYM || isBeforeName(hit, scanned)) {
            return false;
        }
        if (candidate.via() == Via.NAME && isRuled(hit, scanned)) {
            return true;
        }
        boolean surname = isSurnameHere(candidate, hit, context);
        if (isOf(hit, surname, scanned)) {
            return true;
        }
        if (candidate.via() != Via.NAME) {
            return false;
        }
        int before = hit.first() - 1;
        if (!surname && scanned.tokens.isWord(before) && BEFORE_STATES.contains(scanned.tokens.word(before))) {
            return true;
        }
        Evidence evidence = context.evidence();
        boolean spoken = evidence.of(candidate.subject().id()) > evidence.ofName(candidate.folded());
        return isAmongCountries(hit, scanned) || (!surname && (spoken || isOwner(hit, scanned)));
    }

    /** "the king of Jordan", "King Hussein of Jordan", "Jordan's queen": whether the head of a state stands beside its name. */
    public static boolean isRuled(Hit hit, ScannedText scanned) {
        int of = hit.first() - 1;
        if (scanned.around.isLink(of, "of") && scanned.tokens.isWord(of - 1)) {
            String noun = scanned.tokens.word(of - 1);
            return RULERS.contains(noun)
                    || RULERS_OF.contains(noun)
                    || (scanned.tokens.is(of - 2, Cue.ONE_NAME_TITLE) && scanned.tokens.isCapital(of - 1));
        }
        int next = hit.last() + 2;
        return scanned.around.isPossessive(hit)
                && scanned.tokens.isWord(next)
                && RULERS.contains(scanned.tokens.word(next));
    }

    private static boolean isBeforeName(Hit hit, ScannedText scanned) {
        return scanned.around.isSpaceBehind(hit) && scanned.tokens.isCapital(hit.last() + 1);
    }

    private static boolean isSurnameHere(Candidate candidate, Hit hit, MatchContext context) {
        return context.knowledge.isSurname(candidate.folded())
                || context.scanned.isSurnameOf(hit.first(), context.knowledge::knows);
    }

    /** "a neighbour of Jordan", "the border with Jordan", "left for Jordan". */
    private static boolean isOf(Hit hit, boolean surname, ScannedText scanned) {
        int link = hit.first() - 1;
        if (!scanned.around.isSpaceAfter(link) || !scanned.tokens.isWord(link - 1)) {
            return false;
        }
        String noun = scanned.tokens.word(link - 1);
        if (scanned.tokens.isWord(link, "with")) {
            return BORDERS.contains(noun);
        }
        if (scanned.tokens.isWord(link, "for")) {
            return LEAVING.contains(noun) && !scanned.around.isPossessive(hit);
        }
        return scanned.tokens.isWord(link, "of")
                && (isPart(link - 1, scanned) || (!surname && POWERS.contains(noun)))
                && !scanned.around.isPossessive(hit);
    }

    /** Whether a word is a noun that only a country or a place has: the border of, the north of. */
    private static boolean isPart(int word, ScannedText scanned) {
        return scanned.tokens.is(word, Cue.LAND) && !scanned.tokens.isCapital(word);
    }

    /** "Egypt and Jordan", "Jordan, Egypt and Syria". */
    private static boolean isAmongCountries(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean left = scanned.around.isCommaAfter(before)
                ? isState(scanned.hitTo(before))
                : isAnd(before, scanned) && isState(scanned.hitTo(before - 1));
        if (left) {
            return true;
        }
        Hit behind = scanned.around.isCommaAfter(hit.last())
                ? scanned.hitFrom(next)
                : isAnd(next, scanned) ? scanned.hitFrom(next + 1) : null;
        return isState(behind) && !isOffice(behind, scanned);
    }

    private static boolean isAnd(int word, ScannedText scanned) {
        return scanned.around.isLink(word, "and") || scanned.around.isLink(word, "or");
    }

    static boolean isState(@Nullable Hit hit) {
        return hit != null
                && hit.terms().countries().size() == 1
                && hit.terms().countries().get(0).is(AliasKind.NAME)
                && hit.terms().countries().get(0).isCertain();
    }

    /** Whether a country behind a name only says what somebody is: "Jordan and England captain". */
    private static boolean isOffice(@Nullable Hit hit, ScannedText scanned) {
        return hit == null
                || scanned.around.isPossessive(hit)
                || (scanned.around.isSpaceBehind(hit)
                        && (scanned.tokens.is(hit.last() + 1, Cue.PERSON)
                                || scanned.tokens.is(hit.last() + 1, Cue.OFFICE)));
    }

    /** "Jordan's army", "Jordan's king", "the Jordan government". */
    private static boolean isOwner(Hit hit, ScannedText scanned) {
        if (!scanned.around.isPossessive(hit)) {
            RoleHit directly = scanned.around.isSpaceBehind(hit) ? scanned.roleFrom(hit.last() + 1) : null;
            return directly != null && directly.noun().sort() == RoleNoun.Sort.NOUN;
        }
        RoleHit role = scanned.roleFrom(hit.last() + 2);
        return role != null && (!role.noun().isOffice() || role.noun().of().type() == ActorType.GOV);
    }
}
