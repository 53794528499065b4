package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.RoleClass;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.rules.Evidence;
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
    private static final String SENATE = "senate";
    private static final String GUARD = "national guard";
    /** Nouns of one body each, whatever their role: a chamber, a service. */
    private static final Set<String> BODIES = Set.of(
            "national assembly",
            SENATE,
            "parliament",
            "air force",
            GUARD,
            "coast guard",
            "army",
            "navy",
            "armed forces",
            "federal government",
            "central government",
            "high court");

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
    private @Nullable Boolean federal;

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
                    && !isOpener(role)
                    && !coverage.hasActor(role.first(), role.last())
                    && isAlone(role)) {
                Subject body = body(role);
                Subject own = body == null ? unknownCountrys(role) : null;
                if (body != null) {
                    trace.judged(body, role, role.start(), role.end(), true, "leading-country");
                    add(Mention.of(body, null, Via.ROLE, scanned.text, role.start(), role.end()), found);
                } else if (own != null) {
                    trace.judged(own, role, role.start(), role.end(), true, "body-common");
                    add(Mention.of(own, null, Via.NAME, scanned.text, role.start(), role.end()), found);
                }
            }
        }
        return found;
    }

    private void add(Mention mention, List<Mention> found) {
        coverage.add(mention);
        found.add(mention);
    }

    /** The body of a state that nothing tells, under its own words behind "the"; null if they are one word. */
    private @Nullable Subject unknownCountrys(RoleHit role) {
        String id = slug(role.noun().text());
        return around.isArticle(role.first() - 1) && !gazetteer.isTaken(id) && gazetteer.isBody(id)
                ? gazetteer.actor(id)
                : null;
    }

    private static String slug(String text) {
        return CharFolding.fold(text).replace(' ', '-');
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

    /** Whether a noun of one word has its capital because it opens a sentence: "Army spokesman". */
    private boolean isOpener(RoleHit role) {
        return role.first() == role.last()
                && around.isFirst(role.first())
                && !role.noun().text().equals(CONGRESS);
    }

    /** Whether a role is one body of a state, so that it can be written as a name. */
    private static boolean isName(RoleHit role) {
        String suffix = role.noun().of().suffix();
        return suffix.endsWith("-ministry")
                || NAMES.contains(suffix)
                || BODIES.contains(role.noun().text())
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
        String country = leading(text);
        if (country == null || !gazetteer.isTaken(country.toLowerCase(Locale.ROOT) + "-" + suffix)) {
            return null;
        }
        Subject listed = listed(country, role);
        return listed != null ? listed : gazetteer.composed(country, role.noun().of());
    }

    /**
     * The country whose body a noun means, or null. The Senate of the United States is meant only beside Washington or
     * Congress, as states have senates, too; another country's National Guard is not meant where the United States are
     * named.
     */
    private @Nullable String leading(String noun) {
        Evidence evidence = context.evidence();
        String first = noun.equals(SENATE) ? evidence.leading(1) : null;
        if (noun.equals(SENATE) && (first == null || first.equals(USA))) {
            federal = federal == null ? isFederal() : federal;
            return federal ? USA : null;
        }
        String country = evidence.leading(1);
        boolean guard = noun.equals(GUARD) && !USA.equals(country);
        return guard && evidence.of(USA) > 0 ? null : country;
    }

    private boolean isFederal() {
        for (int word = tokens.nextCapital(0); word < tokens.count(); word = tokens.nextCapital(word + 1)) {
            if (tokens.isWord(word, "Washington")
                    || tokens.isWord(word, "WASHINGTON")
                    || tokens.isWord(word, "Congress")) {
                return true;
            }
        }
        return false;
    }

    /** The listed actor that bears the country's adjective and the noun: "French Senate"; null if there is none. */
    private @Nullable Subject listed(String country, RoleHit role) {
        RoleClass of = role.noun().of();
        String adjective = country.equals(USA)
                ? "US "
                : gazetteer.composed(country, of).name().replace(of.name(), "");
        Subject actor = gazetteer.actor(slug(adjective + role.noun().text()));
        return country.equals(actor.country()) ? actor : null;
    }

    private Subject congress(RoleHit role) {
        String leading = context.evidence().leading(1);
        String country = leading != null && CONGRESSES.contains(leading) ? leading : USA;
        String listed = CONGRESS_IDS.get(country);
        return listed == null ? gazetteer.composed(country, role.noun().of()) : gazetteer.actor(listed);
    }
}
