package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.gazetteer.RoleNoun;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors that are made of a country and a role: "Turkish police", "Russia's foreign ministry", "government of
 * Pakistan".
 *
 * <p>Maintainer's note. It starts from the mentions of countries and looks at the words beside each, so it costs
 * nothing in a paragraph without countries. A listed actor on the same words wins. If the person who has the role
 * stands beside it, the person wins.
 */
final class ComposedRoles {

    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_INITIALS = 6;
    /** At most this many words stand between the ball and the court: "the ball is now very much in". */
    private static final int BALL = 5;

    private final Gazetteer gazetteer;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;
    private final Trace trace;
    private final RoleHolder named;
    private final List<Mention> found = new ArrayList<>();

    ComposedRoles(Gazetteer gazetteer, ScannedText scanned, MentionIndex coverage, Trace trace) {
        this.gazetteer = gazetteer;
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
        this.trace = trace;
        this.named = new RoleHolder(scanned, coverage);
    }

    /** The composed actors beside the countries among these mentions. */
    List<Mention> beside(List<Mention> mentions) {
        for (Mention mention : mentions) {
            int first = tokens.wordAt(mention.start());
            if (mention.kind() == Kind.COUNTRY && mention.via() != Via.PLACE && !isPart(mention, first)) {
                int last = tokens.wordAt(mention.end() - 1);
                if (!lookBehind(mention, first, last)) {
                    lookBefore(mention, first, last);
                }
            }
        }
        return found;
    }

    /** Whether the word for the country means only a part of it ("Chechen"). */
    private boolean isPart(Mention country, int first) {
        Hit hit = country.via() == Via.DEMONYM ? scanned.hitFrom(first) : null;
        return hit != null
                && hit.terms().countries().stream()
                        .anyMatch(candidate -> candidate.has(Condition.PART)
                                && candidate.subject().id().equals(country.id()));
    }

    /** Whether a role stands after a country: "Turkish police", "Turkey's riot police". */
    private boolean lookBehind(Mention country, int first, int last) {
        boolean possessive = around.isPossessive(country.end());
        int word = last + 1 + (possessive && tokens.isSpelt(last + 1, "s") ? 1 : 0);
        if (!possessive && !around.isSpaceFrom(country.end())) {
            return false;
        }
        boolean bare = !possessive && country.via() == Via.NAME && !isInitials(country.text());
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            RoleHit role = scanned.roleFrom(word);
            if (role != null) {
                String rule = objection(role, first, bare);
                if (rule == null) {
                    add(country, role, country.start(), role.end(), first, role.last());
                    return true;
                }
                trace.judged(composed(country, role), role, country.start(), role.end(), false, rule);
            }
            if (!tokens.is(word, Cue.BRIDGE) || !(around.isSpaceAfter(word) || around.isHyphenAfter(word))) {
                return false;
            }
            word++;
        }
        return false;
    }

    private static boolean isInitials(String text) {
        return text.length() <= LONGEST_INITIALS && text.chars().noneMatch(Character::isLowerCase);
    }

    /** The rule that forbids a role after a country, or null. */
    private @Nullable String objection(RoleHit role, int first, boolean bare) {
        if (around.isHyphenAfter(first - 1) || tokens.is(first - 1, Cue.FORMER)) {
            return "former-role";
        }
        boolean verb = role.noun().sort() == RoleNoun.Sort.VERB;
        if (bare && (verb || (tokens.is(first - 1, Cue.IN_FRONT) && !tokens.isCapital(role.first())))) {
            return "verb";
        }
        if (isThing(role) || isBallInCourt(role, first)) {
            return "thing";
        }
        return named.isNamed(role, first) ? "named-person" : null;
    }

    private boolean isThing(RoleHit role) {
        int next = role.last() + 1;
        if (!around.isSpaceAfter(role.last())) {
            return around.isHyphenAfter(role.last());
        }
        boolean title = role.noun().isOffice() && tokens.isCapital(next) && !around.isTitleCase(next);
        if (tokens.is(next, Cue.THING) || (title && tokens.is(next, Cue.COMMON) && !tokens.is(next, Cue.OFFICE))) {
            return true;
        }
        return role.noun().sort() == RoleNoun.Sort.ADJECTIVE
                && !tokens.is(next, Cue.PLAIN)
                && !tokens.is(next, Cue.SAYING)
                && !tokens.word(next).endsWith("ed");
    }

    /** "The ball lies in the Omani court": a figure of speech, no court. */
    private boolean isBallInCourt(RoleHit role, int first) {
        int in = tokens.isWord(first - 1, "the") ? first - 2 : first - 1;
        if (!tokens.isWord(role.first(), "court") || !tokens.isWord(in, "in")) {
            return false;
        }
        for (int at = in - 1; at >= in - BALL && around.isSpaceAfter(at); at--) {
            if (tokens.isWord(at, "ball")) {
                return true;
            }
        }
        return false;
    }

    /** Looks for a role before a country: "government of Pakistan", "Ministry of Defence of the Republic of Turkey". */
    private void lookBefore(Mention country, int first, int last) {
        int of = tokens.isSpelt(first - 1, "the") ? first - 2 : first - 1;
        if (country.via() != Via.NAME
                || !around.isLink(of, "of")
                || (of == first - 2 && !around.isSpaceAfter(first - 1))) {
            return;
        }
        RoleHit role = scanned.roleTo(of - 1);
        boolean longer = around.isPossessive(country.end())
                || around.isHyphenAfter(last)
                || (around.isSpaceFrom(country.end()) && tokens.isCapital(last + 1) && !tokens.is(last + 1, Cue.PLAIN));
        if (role == null || longer || coverage.hasActor(role.first(), last)) {
            return;
        }
        int before = role.first() - 1;
        boolean adjective = around.isHyphenAfter(before) || tokens.is(before, Cue.FORMER);
        if (adjective || named.isNamedOf(role, last)) {
            trace.judged(
                    composed(country, role),
                    role,
                    role.start(),
                    country.end(),
                    false,
                    adjective ? "former-role" : "named-person");
            return;
        }
        add(country, role, role.start(), country.end(), role.first(), last);
    }

    private Subject composed(Mention country, RoleHit role) {
        return gazetteer.composed(country.id(), role.noun().of());
    }

    private void add(Mention country, RoleHit role, int start, int end, int first, int last) {
        if (coverage.hasActor(first, last)) {
            trace.judged(composed(country, role), role, start, end, false, "longer-name");
            return;
        }
        Subject actor = composed(country, role);
        trace.judged(actor, role, start, end, true, "composed");
        Mention mention = Mention.of(actor, null, Via.ROLE, scanned.text, start, end);
        coverage.add(mention);
        found.add(mention);
    }
}
