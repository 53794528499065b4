package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies of a state that stand without a country: "the Ministry of Defence", "the MoD", "Congress". They belong
 * to the country that the article names most.
 */
final class BareRoles {

    private static final Set<String> NAMES = Set.of("central-bank", "supreme-court", "constitutional-court");
    private static final String CONGRESS = "congress";
    private static final String USA = "USA";
    /** Countries, besides the United States, where "Congress" has a meaning: the parliament, in India the party. */
    private static final Set<String> CONGRESSES =
            Set.of("PER", "BRA", "PHL", "ARG", "CHL", "COL", "MEX", "GTM", "HND", "ESP", "PRY", "IND");

    private static final Map<String, String> CONGRESS_IDS =
            Map.of("IND", "indian-national-congress", USA, "us-congress");

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;
    private final Trace trace;

    BareRoles(Gazetteer gazetteer, MatchContext context, MentionIndex coverage, Trace trace) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
        this.trace = trace;
    }

    /** The bodies without a country, in text order. */
    List<Mention> alone() {
        List<Mention> found = new ArrayList<>();
        for (RoleHit role : scanned.roles()) {
            if (tokens.isCapital(role.first())
                    && isName(role)
                    && !coverage.hasActor(role.first(), role.last())
                    && isAlone(role)) {
                Subject body = body(role);
                if (body != null) {
                    trace.judged(body, role, role.start(), role.end(), true, "leading-country");
                    Mention mention = Mention.of(body, null, Via.ROLE, scanned.text, role.start(), role.end());
                    coverage.add(mention);
                    found.add(mention);
                }
            }
        }
        return found;
    }

    private boolean isAlone(RoleHit role) {
        int before = role.first() - 1;
        int next = role.last() + 1;
        boolean free = !tokens.isCapital(before) || !around.isSpaceAfter(before) || around.isPlain(before);
        boolean ends = !around.isSpaceAfter(role.last()) || !tokens.isCapital(next) || tokens.is(next, Cue.OFFICE);
        boolean other = around.isHyphenAfter(before)
                || around.isHyphenAfter(role.last())
                || tokens.isWord(before, "a")
                || tokens.isWord(before, "your")
                || (tokens.isWord(before, "of") && tokens.isCapital(before - 1))
                || (tokens.isWord(before, "s") && !isOwner(before - 1))
                || (around.isLink(next, "of") && !tokens.is(role.last(), Cue.BEGINNING));
        return free && ends && !other && !around.isShouting() && !around.isTitleCase(role.first());
    }

    /** Whether a role is one body of a state, so that it can be written as a name. */
    private static boolean isName(RoleHit role) {
        String suffix = role.noun().of().suffix();
        return suffix.endsWith("-ministry")
                || NAMES.contains(suffix)
                || role.noun().text().equals(CONGRESS);
    }

    /** Whether a person owns what follows: "Rahul Gandhi's Congress". */
    private boolean isOwner(int word) {
        return coverage.isPersonTo(word);
    }

    private @Nullable Subject body(RoleHit role) {
        String suffix = role.noun().of().suffix();
        String text = role.noun().text();
        if (text.equals(CONGRESS)) {
            return congress(role);
        }
        String country = context.evidence().leading(2);
        if (country == null || !gazetteer.isTaken(country.toLowerCase(Locale.ROOT) + "-" + suffix)) {
            return null;
        }
        return gazetteer.composed(country, role.noun().of());
    }

    private Subject congress(RoleHit role) {
        String leading = context.evidence().leading(1);
        String country = leading != null && CONGRESSES.contains(leading) ? leading : USA;
        String listed = CONGRESS_IDS.get(country);
        return listed == null ? gazetteer.composed(country, role.noun().of()) : gazetteer.actor(listed);
    }
}
