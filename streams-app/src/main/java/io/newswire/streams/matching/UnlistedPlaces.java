package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.rules.Evidence;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places that no file lists by the words beside them: a town before a state ("Slidell, La."), a county ("Cuyahoga
 * County").
 */
final class UnlistedPlaces {

    private static final String USA = "USA";
    /** Countries beside the United States whose news speaks of counties. */
    private static final Set<String> COUNTIES = Set.of("GBR", "IRL", "KEN", "LBR", "SWE", "NOR", "HUN", "ROU", "HRV");

    private static final Set<String> BEFORE_PLACES = Set.of("in", "near", "outside");

    /** Words behind "in" that are no place inside a country. */
    private static final Set<String> NO_PLACES = Set.of(
            "africa",
            "african",
            "asia",
            "asian",
            "europe",
            "americas",
            "antarctica",
            "arctic",
            "caribbean",
            "balkans",
            "sahel",
            "maghreb",
            "scandinavia",
            "parliament",
            "heaven",
            "hell",
            "god",
            "christ",
            "jesus",
            "islam",
            "christianity",
            "judaism",
            "medicare",
            "medicaid",
            "room",
            "chapter",
            "article",
            "phase",
            "part",
            "game",
            "class",
            "grade",
            "group",
            "pool",
            "lane",
            "earth",
            "mars",
            "venus",
            "bitcoin",
            "mandarin",
            "arabic",
            "latin",
            "hindi",
            "urdu",
            "swahili",
            "cantonese",
            "braille",
            "sanskrit",
            "persian",
            "farsi",
            "pashto",
            "dari",
            "hebrew",
            "yiddish",
            "internet",
            "facebook",
            "twitter",
            "java",
            "python",
            "ramadan",
            "lent",
            "advent",
            "show",
            "season",
            "round",
            "act",
            "volume",
            "hollywood",
            "formula",
            "series",
            "level",
            "stage",
            "figure",
            "table",
            "appendix",
            "exhibit");

    private static final List<String> TOWN_ENDINGS =
            List.of("ville", "burg", "burgh", "borough", "boro", "town", "bury", "mouth", "haven", "wick", "minster");
    private static final Set<String> LANDSCAPES = Set.of(
            "River",
            "Lake",
            "Creek",
            "Valley",
            "Mountains",
            "Mountain",
            "Falls",
            "Beach",
            "Island",
            "Islands",
            "Hills",
            "Springs",
            "Heights",
            "Bay",
            "Harbor",
            "Harbour",
            "Lagoon",
            "Reservoir",
            "Peninsula",
            "Canyon",
            "Forest");

    private static final int LONGEST = 3;
    private static final int SHORTEST_TOWN = 7;

    /** Words that name a place in a country, and the rule that says so. */
    record Found(int first, int last, int start, int end, String country, String rule) {}

    private final MatchContext context;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final List<Found> found = new ArrayList<>();

    private UnlistedPlaces(MatchContext context) {
        this.context = context;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** The places in text order; no two overlap. */
    static List<Found> in(MatchContext context) {
        UnlistedPlaces places = new UnlistedPlaces(context);
        for (int word = 1; word < places.scanned.tokens.count(); word++) {
            places.look(word);
        }
        if (context.knowledge.hasSenses()) {
            places.found.clear();
            for (int word = 0; word < places.scanned.tokens.count(); word++) {
                places.lookForRemembered(word);
                places.look(word);
            }
        }
        return places.found;
    }

    private void look(int word) {
        if (!tokens.isCapital(word)) {
            return;
        }
        if (tokens.is(word, Cue.COUNTY) && around.isSpaceAfter(word - 1) && isName(word - 1)) {
            String country = isListedCounty(word - 1) ? null : ofCounty(tokens.word(word));
            if (country != null) {
                learnCountyTown(word - 1, country);
                add(backOverParticles(word - 1), word, country, "county");
            }
        } else if (isLandscape(word)) {
            addLandscape(word);
        } else if (isLocal(word)) {
            addLocal(word);
        } else if (around.isCommaAfter(word - 1) && isName(word - 1) && scanned.hitTo(word - 1) == null) {
            String country = ofState(word);
            if (country != null) {
                int first = backOverCapitals(word - 1);
                context.knowledge.learnSense(fold(first, word - 1), country);
                add(first, word - 1, country, "state-behind");
            }
        }
    }

    /** Whether a capitalised word that nothing lists stands where a place does: "in Rogersville", "near Kasba Bonli". */
    private boolean isLocal(int word) {
        int before = word - 1;
        if (tokens.isCapital(before) || !around.isSpaceAfter(before)) {
            return false;
        }
        boolean townly = tokens.end(word) - tokens.start(word) >= SHORTEST_TOWN && isTownByForm(word);
        boolean behind = tokens.is(before, Cue.IN_FRONT) && BEFORE_PLACES.contains(tokens.word(before));
        if (!townly && !behind) {
            return false;
        }
        boolean particle = tokens.is(word, Cue.PARTICLE)
                && (around.isSpaceAfter(word) || around.isTitleGap(word))
                && tokens.isCapital(word + 1)
                && isLocalName(word + 1)
                && scanned.hitFrom(word) == null;
        return (behind && (isLocalName(word) || particle))
                || (townly && isLocalName(word) && !tokens.is(before, Cue.TITLE) && !tokens.is(before, Cue.SAYING));
    }

    /** Whether a word ends as towns of English-speaking countries do: "Rogersville". */
    private boolean isTownByForm(int word) {
        for (String ending : TOWN_ENDINGS) {
            int start = tokens.end(word) - ending.length();
            if (start > tokens.start(word) + 2 && scanned.text.startsWith(ending, start)) {
                return !tokens.is(word, Cue.FAMILY) && !tokens.is(word, Cue.GIVEN);
            }
        }
        return false;
    }

    /** "Neches River", "Glenrock Lagoon": a landscape in the country that the article speaks of. */
    private boolean isLandscape(int word) {
        return tokens.is(word, Cue.NAMESAKE)
                && around.isSpaceAfter(word - 1)
                && LANDSCAPES.contains(tokens.word(word))
                && isName(word - 1)
                && !tokens.is(word - 1, Cue.COMMON)
                && scanned.hitTo(word) == null
                && scanned.hitTo(word - 1) == null
                && !(around.isSpaceAfter(word) && tokens.isCapital(word + 1));
    }

    private void addLandscape(int word) {
        String country = context.evidence().dominant();
        if (country != null && !around.isTitleCase(word)) {
            add(backOverParticles(backOverCapitals(word - 1)), word, country, "local-place");
        }
    }

    private boolean isLocalName(int word) {
        return isName(word)
                && !NO_PLACES.contains(fold(word, word))
                && !tokens.isAllCapitals(word)
                && scanned.hitFrom(word) == null
                && scanned.hitTo(word) == null
                && !tokens.is(word, Cue.COMMON)
                && !tokens.is(word, Cue.NAMESAKE)
                && !tokens.is(word, Cue.STREET)
                && !tokens.is(word, Cue.MONTH)
                && !tokens.is(word, Cue.PERSON)
                && !tokens.is(word, Cue.ENDING)
                && !tokens.is(word, Cue.WEAK_ENDING)
                && !tokens.is(word, Cue.LEGAL_FORM)
                && !tokens.is(word, Cue.BEGINNING);
    }

    private boolean isCounty(int last) {
        return tokens.is(last, Cue.COUNTY) || (around.isSpaceAfter(last) && tokens.is(last + 1, Cue.COUNTY));
    }

    private void addLocal(int word) {
        String country = context.evidence().dominant();
        if (country == null) {
            return;
        }
        int last = word;
        while (last - word < LONGEST && around.isSpaceAfter(last) && tokens.isCapital(last + 1)) {
            if (tokens.is(last + 1, Cue.COUNTY) || (!isLocalName(last + 1) && !tokens.is(last + 1, Cue.NAMESAKE))) {
                return;
            }
            last++;
        }
        boolean more = around.isPossessive(tokens.end(last)) || around.isHyphenAfter(last) || around.isTitleCase(word);
        if (more
                || last - word == LONGEST
                || tokens.is(last, Cue.STREET)
                || isCounty(last)
                || context.knowledge.isSurname(fold(word, last))
                || (tokens.is(word, Cue.GIVEN) && last > word)) {
            return;
        }
        context.knowledge.learnSense(fold(word, last), country);
        add(word, last, country, "local-place");
    }

    /** A town that the article has placed before ("Slidell" behind "Slidell, La."). */
    private void lookForRemembered(int word) {
        if (!tokens.isCapital(word)
                || scanned.hitFrom(word) != null
                || isSurname(word)
                || tokens.is(word + 1, Cue.COUNTY)) {
            return;
        }
        for (int last = Math.min(word + LONGEST, tokens.count()) - 1; last >= word; last--) {
            if (!isJoined(word, last)) {
                continue;
            }
            String folded = fold(word, last);
            String country = context.knowledge.sense(folded);
            if (country != null && !context.knowledge.isSurname(folded)) {
                add(word, last, country, "remembered");
                return;
            }
        }
    }

    private boolean isSurname(int word) {
        return around.isSpaceAfter(word - 1)
                && (tokens.is(word - 1, Cue.GIVEN) || tokens.is(word - 1, Cue.TITLE))
                && tokens.isCapital(word - 1);
    }

    private boolean isJoined(int first, int last) {
        for (int word = first; word < last; word++) {
            if (!around.isSpaceAfter(word) || !tokens.isCapital(word + 1)) {
                return false;
            }
        }
        return true;
    }

    private String fold(int first, int last) {
        return CharFolding.fold(scanned.text.substring(tokens.start(first), tokens.end(last)));
    }

    private boolean isName(int word) {
        return tokens.isCapital(word)
                && !tokens.is(word, Cue.PLAIN)
                && !tokens.is(word, Cue.OFFICE)
                && !tokens.is(word, Cue.TITLE)
                && tokens.end(word) - tokens.start(word) > 1;
    }

    /** A county's town bears its name: in an article on Lebanon County, Lebanon is no country. */
    private void learnCountyTown(int word, String country) {
        Hit hit = scanned.hitTo(word);
        for (Candidate candidate :
                hit == null ? List.<Candidate>of() : hit.terms().countries()) {
            if (candidate.isTown()) {
                context.knowledge.learnSense(candidate.folded(), country);
            }
        }
    }

    /** Whether a county's name is a region's that the gazetteer lists for a country with counties of its own. */
    private boolean isListedCounty(int word) {
        Hit hit = scanned.hitTo(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return false;
        }
        Candidate candidate = hit.terms().countries().get(0);
        return candidate.via() == Via.PLACE
                && candidate.isCertain()
                && COUNTIES.contains(candidate.subject().id())
                && !isAmerican(candidate);
    }

    /** Whether the article names the United States and, but for one name, nothing of another country. */
    private boolean isAmerican(Candidate name) {
        Evidence evidence = context.evidence();
        return evidence.places(USA) > 0 && evidence.of(name.subject().id()) <= 2 * evidence.ofName(name.folded());
    }

    private @Nullable String ofCounty(String noun) {
        Evidence evidence = context.evidence();
        if (evidence.of(USA) == 0) {
            for (String country : COUNTIES) {
                if (evidence.of(country) > 0) {
                    return null;
                }
            }
        }
        return noun.equals("Parish") && evidence.of(USA) == 0 ? null : USA;
    }

    private @Nullable String ofState(int word) {
        Hit hit = scanned.hitFrom(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return null;
        }
        Candidate state = hit.terms().countries().get(0);
        if (!state.is(AliasKind.REGION) || !state.meets(hit.capitals())) {
            return null;
        }
        boolean town = state.has(Condition.COMMA) ? scanned.isStateBehindTown(state, hit) : !around.isSpaceBehind(hit);
        return town ? state.subject().id() : null;
    }

    /** The first word of "San Bernardino" or "St. Louis". */
    private int backOverParticles(int word) {
        int first = word;
        while (first > 0
                && word - first < LONGEST
                && around.isSpaceAfter(first - 1)
                && tokens.is(first - 1, Cue.PARTICLE)
                && tokens.isCapital(first - 1)) {
            first--;
        }
        return first;
    }

    private int backOverCapitals(int word) {
        int first = word;
        while (first > 0
                && word - first + 1 < LONGEST
                && !around.isFirst(first)
                && around.isSpaceAfter(first - 1)
                && isName(first - 1)
                && scanned.hitTo(first - 1) == null) {
            first--;
        }
        return first;
    }

    private void add(int first, int last, String country, String rule) {
        if (found.isEmpty() || found.get(found.size() - 1).last() < first) {
            found.add(new Found(first, last, tokens.start(first), tokens.end(last), country, rule));
        }
    }
}
