package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Inside;
import io.newswire.streams.gazetteer.Via;
import java.util.HashMap;
import java.util.Map;

/**
 * Which countries an article speaks of, counted over the names that have one meaning: in this paragraph, in the
 * headline, and as far as remembered in the paragraphs before. It decides what a name of two meanings means.
 */
final class Evidence {

    private static final Map<Cue, String> LIFE = Map.of(Cue.AMERICAN, "USA", Cue.BRITISH, "GBR", Cue.CANADIAN, "CAN");

    private final Gazetteer gazetteer;
    private final Memory memory;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> life = new HashMap<>();
    private int total;

    Evidence(Gazetteer gazetteer, Memory memory) {
        this.gazetteer = gazetteer;
        this.memory = memory;
    }

    /** Counts the hits of a text that have one meaning, and its words of local life. */
    void add(Scan scan) {
        for (Map.Entry<Cue, String> local : LIFE.entrySet()) {
            if (scan.has(local.getKey())) {
                addLife(scan, local.getKey(), local.getValue());
            }
        }
        int from = 0;
        for (Hit hit : scan.hits()) {
            if (hit.start() < from) {
                continue;
            }
            if (showsInside(hit.terms())) {
                continue;
            }
            from = hit.end();
            if (hit.terms().nothing() || hit.terms().countries().size() != 1) {
                continue;
            }
            Term term = hit.terms().countries().get(0);
            if (term.meets(hit.capitals()) && (term.isCertain() || CommaGuard.isBehindTown(term, hit, scan))) {
                (term.via() == Via.PLACE ? places : names).merge(term.subject().id(), 1, Integer::sum);
                total++;
                if (term.is(AliasKind.REGION)) {
                    life.merge(term.subject().id(), 1, Integer::sum);
                }
            }
        }
    }

    /** Whether these words name an actor and, within the name, its country ("U.S. Department of Justice"). */
    private boolean showsInside(Terms terms) {
        return !terms.nothing()
                && terms.countries().isEmpty()
                && terms.actors().size() == 1
                && gazetteer.inside(terms.actors().get(0).subject()) == Inside.COUNTED;
    }

    private void addLife(Scan scan, Cue cue, String country) {
        for (int word = 0; word < scan.count(); word++) {
            if (scan.is(word, cue)) {
                places.merge(country, 1, Integer::sum);
                life.merge(country, 1, Integer::sum);
                total++;
            }
        }
    }

    /** How many words here are of local life in a country: its regions, and words like county and sheriff. */
    int life(String country) {
        return life.getOrDefault(country, 0);
    }

    /** How often a country is named, a place counting double: it is the stronger sign of where a text plays. */
    int of(String country) {
        return names.getOrDefault(country, 0) + memory.earlierNames(country) + 2 * places(country);
    }

    /** How often places inside a country are named. */
    int places(String country) {
        return places.getOrDefault(country, 0) + memory.earlierPlaces(country);
    }

    /** How often countries other than one are named. */
    int abroad(String country) {
        int own = names.getOrDefault(country, 0) + places.getOrDefault(country, 0);
        return total - own + memory.earlierAbroad(country);
    }
}
