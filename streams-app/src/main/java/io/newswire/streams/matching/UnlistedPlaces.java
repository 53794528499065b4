package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Letters;
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

    private static final int LONGEST = 3;

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
        } else if (scan.isCommaAfter(word - 1) && isName(word - 1) && scan.hitTo(word - 1) == null) {
            String country = ofState(word);
            if (country != null) {
                int first = backOverCapitals(word - 1);
                scene.memory.learnSense(fold(first, word - 1), country);
                add(first, word - 1, country, "state-behind");
            }
        }
    }

    /** A town that the article has placed before ("Slidell" behind "Slidell, La."). */
    private void lookForRemembered(int word) {
        if (!scan.isCapital(word) || scan.hitFrom(word) != null || isSurname(word)) {
            return;
        }
        for (int last = Math.min(word + LONGEST, scan.count()) - 1; last >= word; last--) {
            if (!isJoined(word, last)) {
                continue;
            }
            String country = scene.memory.sense(fold(word, last));
            if (country != null) {
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
        return Letters.fold(scan.text.substring(scan.start(first), scan.end(last)));
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
                && COUNTIES.contains(term.subject().id());
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
