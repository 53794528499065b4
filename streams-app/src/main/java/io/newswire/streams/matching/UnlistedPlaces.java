package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
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

    private final Scene scene;
    private final Scan scan;
    private final List<Found> found = new ArrayList<>();

    private UnlistedPlaces(Scene scene) {
        this.scene = scene;
        this.scan = scene.scan;
    }

    /** The places in text order; no two overlap. */
    static List<Found> in(Scene scene) {
        UnlistedPlaces places = new UnlistedPlaces(scene);
        for (int word = 1; word < places.scan.count(); word++) {
            places.look(word);
        }
        if (scene.memory.hasSenses()) {
            places.found.clear();
            for (int word = 0; word < places.scan.count(); word++) {
                places.lookForRemembered(word);
                places.look(word);
            }
        }
        return places.found;
    }

    private void look(int word) {
        if (!scan.isCapital(word)) {
            return;
        }
        if (scan.is(word, Cue.COUNTY) && scan.isSpaceAfter(word - 1) && isName(word - 1)) {
            String country = isListedCounty(word - 1) ? null : ofCounty(scan.word(word));
            if (country != null) {
                learnCountyTown(word - 1, country);
                add(backOverParticles(word - 1), word, country, "county");
            }
        } else if (isLandscape(word)) {
            addLandscape(word);
        } else if (isLocal(word)) {
            addLocal(word);
        } else if (scan.isCommaAfter(word - 1) && isName(word - 1) && scan.hitTo(word - 1) == null) {
            String country = ofState(word);
            if (country != null) {
                int first = backOverCapitals(word - 1);
                scene.memory.learnSense(fold(first, word - 1), country);
                add(first, word - 1, country, "state-behind");
            }
        }
    }

    /** Whether a capitalised word that nothing lists stands where a place does: "in Rogersville", "near Kasba Bonli". */
    private boolean isLocal(int word) {
        int before = word - 1;
        if (scan.isCapital(before) || !scan.isSpaceAfter(before)) {
            return false;
        }
        boolean townly = scan.end(word) - scan.start(word) >= SHORTEST_TOWN && isTownByForm(word);
        boolean behind = scan.is(before, Cue.IN_FRONT) && BEFORE_PLACES.contains(scan.word(before));
        if (!townly && !behind) {
            return false;
        }
        boolean particle = scan.is(word, Cue.PARTICLE)
                && (scan.isSpaceAfter(word) || scan.isTitleGap(word))
                && scan.isCapital(word + 1)
                && isLocalName(word + 1)
                && scan.hitFrom(word) == null;
        return (behind && (isLocalName(word) || particle))
                || (townly && isLocalName(word) && !scan.is(before, Cue.TITLE) && !scan.is(before, Cue.SAYING));
    }

    /** Whether a word ends as towns of English-speaking countries do: "Rogersville". */
    private boolean isTownByForm(int word) {
        for (String ending : TOWN_ENDINGS) {
            int start = scan.end(word) - ending.length();
            if (start > scan.start(word) + 2 && scan.text.startsWith(ending, start)) {
                return !scan.is(word, Cue.FAMILY) && !scan.is(word, Cue.GIVEN);
            }
        }
        return false;
    }

    /** "Neches River", "Glenrock Lagoon": a landscape in the country that the article speaks of. */
    private boolean isLandscape(int word) {
        return scan.is(word, Cue.NAMESAKE)
                && scan.isSpaceAfter(word - 1)
                && LANDSCAPES.contains(scan.word(word))
                && isName(word - 1)
                && !scan.is(word - 1, Cue.COMMON)
                && scan.hitTo(word) == null
                && scan.hitTo(word - 1) == null
                && !(scan.isSpaceAfter(word) && scan.isCapital(word + 1));
    }

    private void addLandscape(int word) {
        String country = scene.evidence().dominant();
        if (country != null && !scan.isTitleCase(word)) {
            add(backOverParticles(backOverCapitals(word - 1)), word, country, "local-place");
        }
    }

    private boolean isLocalName(int word) {
        return isName(word)
                && !NO_PLACES.contains(fold(word, word))
                && !scan.isAllCapitals(word)
                && scan.hitFrom(word) == null
                && scan.hitTo(word) == null
                && !scan.is(word, Cue.COMMON)
                && !scan.is(word, Cue.NAMESAKE)
                && !scan.is(word, Cue.STREET)
                && !scan.is(word, Cue.MONTH)
                && !scan.is(word, Cue.PERSON)
                && !scan.is(word, Cue.ENDING)
                && !scan.is(word, Cue.WEAK_ENDING)
                && !scan.is(word, Cue.LEGAL_FORM)
                && !scan.is(word, Cue.BEGINNING);
    }

    private boolean isCounty(int last) {
        return scan.is(last, Cue.COUNTY) || (scan.isSpaceAfter(last) && scan.is(last + 1, Cue.COUNTY));
    }

    private void addLocal(int word) {
        String country = scene.evidence().dominant();
        if (country == null) {
            return;
        }
        int last = word;
        while (last - word < LONGEST && scan.isSpaceAfter(last) && scan.isCapital(last + 1)) {
            if (scan.is(last + 1, Cue.COUNTY) || (!isLocalName(last + 1) && !scan.is(last + 1, Cue.NAMESAKE))) {
                return;
            }
            last++;
        }
        boolean more = scan.isPossessive(scan.end(last)) || scan.isHyphenAfter(last) || scan.isTitleCase(word);
        if (more
                || last - word == LONGEST
                || scan.is(last, Cue.STREET)
                || isCounty(last)
                || scene.memory.isSurname(fold(word, last))
                || (scan.is(word, Cue.GIVEN) && last > word)) {
            return;
        }
        scene.memory.learnSense(fold(word, last), country);
        add(word, last, country, "local-place");
    }

    /** A town that the article has placed before ("Slidell" behind "Slidell, La."). */
    private void lookForRemembered(int word) {
        if (!scan.isCapital(word) || scan.hitFrom(word) != null || isSurname(word) || scan.is(word + 1, Cue.COUNTY)) {
            return;
        }
        for (int last = Math.min(word + LONGEST, scan.count()) - 1; last >= word; last--) {
            if (!isJoined(word, last)) {
                continue;
            }
            String folded = fold(word, last);
            String country = scene.memory.sense(folded);
            if (country != null && !scene.memory.isSurname(folded)) {
                add(word, last, country, "remembered");
                return;
            }
        }
    }

    private boolean isSurname(int word) {
        return scan.isSpaceAfter(word - 1)
                && (scan.is(word - 1, Cue.GIVEN) || scan.is(word - 1, Cue.TITLE))
                && scan.isCapital(word - 1);
    }

    private boolean isJoined(int first, int last) {
        for (int word = first; word < last; word++) {
            if (!scan.isSpaceAfter(word) || !scan.isCapital(word + 1)) {
                return false;
            }
        }
        return true;
    }

    private String fold(int first, int last) {
        return CharFolding.fold(scan.text.substring(scan.start(first), scan.end(last)));
    }

    private boolean isName(int word) {
        return scan.isCapital(word)
                && !scan.is(word, Cue.PLAIN)
                && !scan.is(word, Cue.OFFICE)
                && !scan.is(word, Cue.TITLE)
                && scan.end(word) - scan.start(word) > 1;
    }

    /** A county's town bears its name: in an article on Lebanon County, Lebanon is no country. */
    private void learnCountyTown(int word, String country) {
        Hit hit = scan.hitTo(word);
        for (Term term : hit == null ? List.<Term>of() : hit.terms().countries()) {
            if (term.isTown()) {
                scene.memory.learnSense(term.folded(), country);
            }
        }
    }

    /** Whether a county's name is a region's that the gazetteer lists for a country with counties of its own. */
    private boolean isListedCounty(int word) {
        Hit hit = scan.hitTo(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return false;
        }
        Term term = hit.terms().countries().get(0);
        return term.via() == Via.PLACE
                && term.isCertain()
                && COUNTIES.contains(term.subject().id())
                && !isAmerican(term);
    }

    /** Whether the article names the United States and, but for one name, nothing of another country. */
    private boolean isAmerican(Term name) {
        Evidence evidence = scene.evidence();
        return evidence.places(USA) > 0 && evidence.of(name.subject().id()) <= 2 * evidence.ofName(name.folded());
    }

    private @Nullable String ofCounty(String noun) {
        Evidence evidence = scene.evidence();
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
        Hit hit = scan.hitFrom(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return null;
        }
        Term state = hit.terms().countries().get(0);
        if (!state.is(AliasKind.REGION) || !state.meets(hit.capitals())) {
            return null;
        }
        boolean town =
                state.has(Condition.COMMA) ? CommaGuard.isBehindTown(state, hit, scan) : !scan.isSpaceBehind(hit);
        return town ? state.subject().id() : null;
    }

    /** The first word of "San Bernardino" or "St. Louis". */
    private int backOverParticles(int word) {
        int first = word;
        while (first > 0
                && word - first < LONGEST
                && scan.isSpaceAfter(first - 1)
                && scan.is(first - 1, Cue.PARTICLE)
                && scan.isCapital(first - 1)) {
            first--;
        }
        return first;
    }

    private int backOverCapitals(int word) {
        int first = word;
        while (first > 0
                && word - first + 1 < LONGEST
                && !scan.isFirst(first)
                && scan.isSpaceAfter(first - 1)
                && isName(first - 1)
                && scan.hitTo(first - 1) == null) {
            first--;
        }
        return first;
    }

    private void add(int first, int last, String country, String rule) {
        if (found.isEmpty() || found.get(found.size() - 1).last() < first) {
            found.add(new Found(first, last, scan.start(first), scan.end(last), country, rule));
        }
    }
}
