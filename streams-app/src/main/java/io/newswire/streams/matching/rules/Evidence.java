package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Inside;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Candidates;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often an article names each country, by names with one meaning: in this paragraph, in the headline and in
 * earlier paragraphs. The counts decide what a name with two meanings means.
 */
public final class Evidence {

    private static final long LIFE = Cue.bits(Cue.AMERICAN, Cue.BRITISH, Cue.CANADIAN, Cue.AMERICAN_POLITICS);

    private static final String USA = "USA";
    /** The least weight of a dominant country, and how many times more than all others it must have. */
    private static final int ENOUGH = 4;

    private static final int MARGIN = 3;

    private final Gazetteer gazetteer;
    private final KnowledgeBuilder knowledge;
    private final CountryCounts names = new CountryCounts();
    private final CountryCounts places = new CountryCounts();
    private final CountryCounts life = new CountryCounts();
    private final CountryCounts regions = new CountryCounts();
    private final Map<String, Integer> named = new HashMap<>();
    private final CountryCounts distinct = new CountryCounts();
    private final CountryCounts people = new CountryCounts();
    private final CountryCounts likely = new CountryCounts();
    private @Nullable Candidate weak;
    private int weakEnd;
    private int total;
    private boolean dominantKnown;
    private @Nullable String dominant;

    Evidence(Gazetteer gazetteer, KnowledgeBuilder knowledge) {
        this.gazetteer = gazetteer;
        this.knowledge = knowledge;
    }

    /** Counts the names with one meaning in a text, and its words of local life. */
    void add(ScannedText scanned) {
        if (scanned.tokens.hasAny(LIFE)) {
            addLife(scanned, Cue.AMERICAN, USA);
            addLife(scanned, Cue.BRITISH, "GBR");
            addLife(scanned, Cue.CANADIAN, "CAN");
            addLife(scanned, Cue.AMERICAN_POLITICS, USA);
        }
        weak = null;
        int from = 0;
        for (Hit hit : scanned.hits()) {
            if (hit.start() < from) {
                continue;
            }
            addPerson(hit);
            if (showsInside(hit.terms())) {
                continue;
            }
            from = hit.end();
            if (hit.terms().nothing() || hit.terms().countries().size() != 1) {
                addLikely(hit);
                continue;
            }
            Candidate candidate = hit.terms().countries().get(0);
            if (candidate.has(Condition.WEAK)) {
                addWeak(candidate, hit, scanned);
            } else if (candidate.meets(hit.capitals())
                    && (candidate.isCertain() || scanned.isStateBehindTown(candidate, hit))) {
                count(candidate);
            }
        }
    }

    /**
     * Counts two neighbouring places of one country whose names also mean something else: "in Macon and Augusta". Each
     * makes it likely that the other is a place.
     */
    private void addWeak(Candidate place, Hit hit, ScannedText scanned) {
        if (place.via() != Via.PLACE || !place.meets(hit.capitals())) {
            return;
        }
        int link = hit.first() - 1;
        Candidate before = weakEnd == link - 1 && scanned.around.isLink(link, "and") ? weak : null;
        if (before != null && before.subject().equals(place.subject())) {
            count(before);
            count(place);
        }
        weak = scanned.tokens.is(link, Cue.IN_FRONT) ? place : null;
        weakEnd = hit.last();
    }

    /** Counts the only sense of a name that needs no other evidence: London, which is also a town in Canada. */
    private void addLikely(Hit hit) {
        Candidate only = null;
        for (Candidate candidate : hit.terms().countries()) {
            if (!candidate.has(Condition.WEAK)) {
                if (only != null || !candidate.meets(hit.capitals())) {
                    return;
                }
                only = candidate;
            }
        }
        if (only != null && !hit.terms().nothing()) {
            likely.add(only.subject().id());
        }
    }

    private void count(Candidate candidate) {
        String country = candidate.subject().id();
        (candidate.via() == Via.PLACE ? places : names).add(country);
        if (named.merge(candidate.folded(), 1, Integer::sum) == 1) {
            distinct.add(country);
        }
        total++;
        if (candidate.is(AliasKind.REGION)) {
            life.add(country);
            regions.add(country);
        }
    }

    /** Whether these words name an actor and, within the name, its country ("U.S. Department of Justice"). */
    private boolean showsInside(Candidates terms) {
        return !terms.nothing()
                && terms.countries().isEmpty()
                && terms.actors().size() == 1
                && gazetteer.inside(terms.actors().get(0).subject()) == Inside.COUNTED;
    }

    /** Counts a person named in full, or a body, for its country. */
    private void addPerson(Hit hit) {
        String country = hit.terms().national();
        if (country != null && hit.terms().actors().get(0).meets(hit.capitals())) {
            people.add(country);
        }
    }

    /** How many people and bodies of a country are named, here and in earlier paragraphs. */
    public int people(String country) {
        int before = 0;
        for (String id : knowledge.actors()) {
            before += country.equals(gazetteer.actor(id).country()) ? 1 : 0;
        }
        return before + people.of(country);
    }

    /** How often this paragraph and the headline name a place whose first of several meanings is in a country. */
    int likely(String country) {
        return likely.of(country);
    }

    private void addLife(ScannedText scanned, Cue cue, String country) {
        if (!scanned.tokens.has(cue)) {
            return;
        }
        for (int word = 0; word < scanned.tokens.count(); word++) {
            if (scanned.tokens.is(word, cue)) {
                places.add(country);
                life.add(country);
                total++;
            }
        }
    }

    /**
     * The country in which the article plays: it has most of the weight, and at least one place in it is named; or
     * null.
     */
    public @Nullable String dominant() {
        if (!dominantKnown) {
            dominantKnown = true;
            dominant = findDominant();
        }
        return dominant;
    }

    /** Every country that the article names, in a fixed order. */
    private Set<String> countries() {
        Set<String> countries = new TreeSet<>(knowledge.countries());
        names.addTo(countries);
        places.addTo(countries);
        return countries;
    }

    private @Nullable String findDominant() {
        for (String country : countries()) {
            boolean often = of(country) >= ENOUGH && places(country) > 0;
            if (often && of(country) > MARGIN * abroad(country)) {
                return country;
            }
        }
        return null;
    }

    /** The country with at least this weight and at least twice the weight of any other; or null. */
    public @Nullable String leading(int least) {
        String leading = null;
        int most = 0;
        int second = 0;
        for (String country : countries()) {
            int often = of(country);
            if (often > most) {
                second = most;
                most = often;
                leading = country;
            } else {
                second = Math.max(second, often);
            }
        }
        return most >= least && most >= 2 * second ? leading : null;
    }

    /**
     * How many words of this paragraph and the headline show local life in a country: its regions, words like county
     * and sheriff.
     */
    public int life(String country) {
        return life.of(country);
    }

    /** Whether words show local life in a country: more than the names of a region or two. */
    public boolean isLocal(String country) {
        return life(country) > 0 && places(country) > Math.min(regions.of(country), 2);
    }

    /** Whether an earlier paragraph named a country by name, or this one names it by two different names or more. */
    public boolean isPlayedIn(String country) {
        return knowledge.earlierNames(country) > 0 || distinct.of(country) > 1;
    }

    /** How often this paragraph and the headline name a country or a place in it. */
    public int here(String country) {
        return names.of(country) + places.of(country);
    }

    /** How often a name with one meaning stands in this paragraph and the headline. */
    public int ofName(String folded) {
        return named.getOrDefault(folded, 0);
    }

    /**
     * The weight of a country: how often it is named, each place in it counted twice, because places say more about
     * where a text plays.
     */
    public int of(String country) {
        return names.of(country) + knowledge.earlierNames(country) + 2 * places(country);
    }

    /** How often places inside a country are named. */
    public int places(String country) {
        return places.of(country) + knowledge.earlierPlaces(country);
    }

    /** How often countries other than one are named. */
    public int abroad(String country) {
        int own = names.of(country) + places.of(country);
        return total - own + knowledge.earlierAbroad(country);
    }
}
