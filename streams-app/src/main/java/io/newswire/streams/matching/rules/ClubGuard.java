package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A town or nickname is its club only where the text is one of sport: "Newcastle beat Brentford". A nickname needs the
 * club's full name in the article.
 */
public final class ClubGuard implements Guard {

    /** What stands directly before a club in a text of sport. */
    private static final Set<String> AGAINST = Set.of(
            "beat",
            "beats",
            "beating",
            "against",
            "over",
            "versus",
            "v",
            "vs",
            "joined",
            "joining",
            "joins",
            "host",
            "hosts",
            "hosted",
            "hosting",
            "face",
            "faces",
            "faced",
            "facing",
            "thrashed",
            "thrash",
            "hammered",
            "visit",
            "visiting",
            "past",
            "overcame",
            "leapfrogged",
            "defeated",
            "visitors",
            "leaders",
            "champions",
            "rivals",
            "strugglers",
            "between",
            "above",
            "behind");

    /** What stands before "at", "to" or "from" and a club. */
    private static final Set<String> MOVES = Set.of(
            "loan",
            "signed",
            "signing",
            "arrived",
            "move",
            "moved",
            "switch",
            "transfer",
            "transferred",
            "defeat",
            "defeats",
            "loss",
            "win",
            "wins",
            "draw",
            "lost",
            "beaten",
            "victory",
            "draws",
            "won");

    private static final Set<String> LINKS = Set.of("at", "to", "from", "by");

    @Override
    public String name() {
        return "club";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (!candidate.has(Condition.CLUB)) {
            return false;
        }
        ScannedText scanned = context.scanned;
        if (isPartOfName(hit, scanned) || scanned.around.isTitleCase(hit.first())) {
            return true;
        }
        boolean named = context.isNamed(candidate.subject().id());
        boolean nickname = hit.terms().countries().isEmpty();
        if (!named && (nickname || !scanned.tokens.has(Cue.GAME))) {
            return true;
        }
        boolean played = isBesidePlay(hit, scanned);
        return !played && !(named && (nickname || mayBeClub(hit, scanned)));
    }

    /** "Newcastle Crown Court", "Moody Blues", "North Newcastle". */
    private static boolean isPartOfName(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        int before = hit.first() - 1;
        boolean more = scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && !scanned.tokens.is(next, Cue.PLAIN);
        boolean less = scanned.around.isSpaceAfter(before)
                && scanned.tokens.isCapital(before)
                && !scanned.tokens.is(before, Cue.PLAIN)
                && scanned.hitTo(before) == null;
        return more || less || scanned.around.isHyphenAfter(hit.last()) || scanned.around.isHyphenAfter(before);
    }

    private static boolean isBesidePlay(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        if (scanned.around.isSpaceAfter(before) && AGAINST.contains(scanned.tokens.word(before))) {
            return true;
        }
        if (isMove(before, scanned) || isBesideClub(hit, scanned)) {
            return true;
        }
        int next = scanned.around.isPossessive(hit) ? hit.last() + 2 : hit.last() + 1;
        boolean joined =
                next > hit.last() + 1 ? scanned.around.isSpaceAfter(next - 1) : scanned.around.isSpaceBehind(hit);
        return joined
                && !scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.SIDE) || isScore(next, scanned))
                && (!isInPlace(before, scanned) || scanned.tokens.is(next, Cue.SPORT));
    }

    /** "On loan from Southampton", "a defeat at Brentford". */
    private static boolean isMove(int link, ScannedText scanned) {
        return scanned.around.isSpaceAfter(link)
                && LINKS.contains(scanned.tokens.word(link))
                && scanned.around.isSpaceAfter(link - 1)
                && MOVES.contains(scanned.tokens.word(link - 1));
    }

    /** "Real Madrid and Barcelona", "Barcelona or Real Madrid". */
    private static boolean isBesideClub(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        return (isJoint(before, scanned) && isClub(scanned.hitTo(before - 1)))
                || (isJoint(next, scanned) && isClub(scanned.hitFrom(next + 1)));
    }

    private static boolean isJoint(int word, ScannedText scanned) {
        return scanned.around.isLink(word, "and") || scanned.around.isLink(word, "or");
    }

    private static boolean isClub(@Nullable Hit hit) {
        if (hit == null || !hit.isActor()) {
            return false;
        }
        Candidate first = hit.terms().actors().get(0);
        return first.subject().is(ActorType.NGO) && !first.has(Condition.WEAK);
    }

    /** Whether a number and a hyphen and a number follow: "2-1". */
    private static boolean isScore(int word, ScannedText scanned) {
        return scanned.tokens.isNumber(word) && scanned.around.isHyphenAfter(word) && scanned.tokens.isNumber(word + 1);
    }

    /** Whether a town that bears the name of a club of the article can be the club: no "in" before, no noun behind. */
    private static boolean mayBeClub(Hit hit, ScannedText scanned) {
        if (isInPlace(hit.first() - 1, scanned) || scanned.around.isPossessive(hit)) {
            return false;
        }
        int next = hit.last() + 1;
        return !scanned.around.isSpaceBehind(hit)
                || scanned.tokens.is(next, Cue.PLAIN)
                || scanned.tokens.is(next, Cue.SAYING)
                || scanned.tokens.is(next, Cue.ACTING);
    }

    private static boolean isInPlace(int before, ScannedText scanned) {
        return scanned.tokens.is(before, Cue.IN_FRONT) || scanned.tokens.isWord(before, "of");
    }
}
