package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A surname counts once the article has named the person in full. A famous surname counts at once, and so does one
 * after the title of an office that the person held then ("President Bush"), or in a line of capitals that names the
 * country that the person then led. It does not count directly after another
 * name ("Melania Trump"), as the first name of another person ("Francis Smith"), as a saint or as a month ("in May").
 */
public final class SurnameGuard implements Guard {

    private static final Set<String> LEADERS = Set.of(
            "president",
            "prime minister",
            "chancellor",
            "premier",
            "secretary of state",
            "foreign minister",
            "foreign secretary",
            "first minister of Scotland",
            "leader");

    /** Surnames of leaders that are common words. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "rice", "brown", "bush", "white", "black", "green", "king", "price", "wood", "hill", "lake", "ford", "fox");

    /** What headlines say that leaders do. */
    private static final Set<String> DEEDS = Set.of(
            "meets",
            "demands",
            "sends",
            "calls",
            "wins",
            "resigns",
            "quits",
            "vows",
            "urges",
            "tells",
            "visits",
            "flies",
            "denies",
            "says",
            "warns",
            "names",
            "sacks",
            "signs",
            "admits",
            "pledges",
            "promises",
            "rejects",
            "arrives",
            "apologises",
            "apologizes",
            "backs",
            "seeks",
            "orders",
            "hails",
            "faces",
            "pardons",
            "concedes",
            "steps",
            "addresses",
            "appoints",
            "defends",
            "condemns",
            "accuses",
            "praises",
            "blames",
            "returns",
            "loses");

    private static final long WORDS = Cue.bits(
            Cue.PLAIN, Cue.COMMON, Cue.NAMESAKE, Cue.BUSINESS, Cue.SPORT, Cue.PERSON, Cue.OFFICE, Cue.THING, Cue.KIND);

    private static final int SHORTEST = 4;

    @Override
    public String name() {
        return "surname";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (candidate.via() != Via.SURNAME) {
            return false;
        }
        String id = candidate.subject().id();
        if (context.offices.isTitled(candidate, hit)) {
            return false;
        }
        boolean known = candidate.is(AliasKind.FAMOUS)
                || context.knowledge.knows(id)
                || context.isInHeadline(id)
                || isNamedLater(id, hit, context);
        if (!known && !isLeaderInCapitals(candidate, hit, context)) {
            return true;
        }
        return isPlaceHere(hit, context.scanned)
                || context.scanned.names.isBehindName(hit.first())
                || context.scanned.names.isSaint(hit.first() - 1)
                || isMonth(hit, context.scanned)
                || isFirstName(hit, context.scanned);
    }

    /** "came to London": whether a surname that is also a place stands behind a word that stands before places. */
    private static boolean isPlaceHere(Hit hit, ScannedText scanned) {
        return hit.isCountry() && scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT);
    }

    /** Whether this paragraph names the bearer in full, too. */
    private static boolean isNamedLater(String id, Hit hit, MatchContext context) {
        return hit.first() == hit.last() && EarlierSurname.stands(hit.first(), context.scanned) && context.isNamed(id);
    }

    /**
     * Whether a line of capitals names who leads a country or its diplomacy that day, and names the country or somebody of
     * it, or another leader, too: "OBAMA AND CAMERON AGREE".
     */
    private static boolean isLeaderInCapitals(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        String country = candidate.subject().country();
        if (country == null
                || 2 * Long.bitCount(hit.capitals()) < hit.end() - hit.start()
                || !scanned.around.isShouting()
                || !isLeader(candidate, context)) {
            return false;
        }
        boolean begins = scanned.around.isFirst(hit.first()) || scanned.around.isCommaAfter(hit.first() - 1);
        if (begins && isDeed(hit, scanned)) {
            return true;
        }
        if (hit.end() - hit.start() < SHORTEST && !isBesideAnd(hit, scanned)) {
            return false;
        }
        boolean common = COMMON_WORDS.contains(candidate.folded());
        if (common || scanned.tokens.isAny(hit.first(), WORDS)) {
            return common && isJoinedOrSpeaking(hit, scanned) && isAmongLeaders(hit, false, context);
        }
        return context.evidence().of(country) > 0
                || context.evidence().people(country) > 0
                || isAmongLeaders(hit, true, context);
    }

    /** "BROWN CALLS ELECTION", "MAY QUITS": whether what leaders do stands behind a name, and something behind it. */
    private static boolean isDeed(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isAllCapitals(next)
                && DEEDS.contains(scanned.tokens.word(next).toLowerCase(Locale.ROOT));
    }

    /** Whether "AND" joins a short name to another person's: "BIDEN AND XI". */
    private static boolean isBesideAnd(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return isActor(scanned.around.isLink(hit.first() - 1, "AND") ? scanned.hitTo(hit.first() - 2) : null)
                || isActor(scanned.around.isLink(next, "AND") ? scanned.hitFrom(next + 1) : null);
    }

    private static boolean isActor(@Nullable Hit hit) {
        return hit != null && hit.isActor();
    }

    /** "BUSH AND BLAIR", "RICE SAID": where a common word is a name. */
    private static boolean isJoinedOrSpeaking(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isSpaceAfter(hit.last())
                && (scanned.tokens.isWord(next, "AND")
                        || scanned.tokens.is(next, Cue.SAYING)
                        || scanned.tokens.is(next, Cue.PERSON_VERB));
    }

    private static boolean isLeader(Candidate candidate, MatchContext context) {
        String title = context.offices.heldBy(candidate.subject().id());
        return title != null && LEADERS.contains(title);
    }

    /**
     * Whether the text names another person by a name that stands alone, or by that of a leader of the day; {@code
     * anyWord}: also one whose surname is a common word.
     */
    private static boolean isAmongLeaders(Hit hit, boolean anyWord, MatchContext context) {
        for (Hit other : context.scanned.hits()) {
            if (other.first() == hit.first()) {
                continue;
            }
            for (Candidate candidate : other.terms().actors()) {
                if (candidate.subject().isPerson()
                        && candidate.via() == Via.SURNAME
                        && other.end() - other.start() >= SHORTEST
                        && (candidate.is(AliasKind.FAMOUS)
                                || ((anyWord || !COMMON_WORDS.contains(candidate.folded()))
                                        && isLeader(candidate, context)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMonth(Hit hit, ScannedText scanned) {
        return scanned.tokens.is(hit.first(), Cue.MONTH)
                && (scanned.tokens.isNumber(hit.last() + 1) || scanned.tokens.is(hit.first() - 1, Cue.WHEN));
    }

    private static boolean isFirstName(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return !scanned.around.isShouting()
                && !scanned.tokens.is(next, Cue.SAYING)
                && !scanned.tokens.is(next, Cue.PERSON_VERB)
                && scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && !scanned.tokens.is(next, Cue.PLAIN)
                && !scanned.tokens.is(next, Cue.COMMON)
                && !scanned.tokens.is(next, Cue.OFFICE)
                && scanned.hitFrom(next) == null
                && !scanned.around.isTitleCase(hit.first());
    }
}
