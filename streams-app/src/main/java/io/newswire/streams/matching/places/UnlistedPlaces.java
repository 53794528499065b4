package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds places that no file lists by the words beside them: a town before a state ("Slidell, La."), a county ("Cuyahoga
 * County").
 */
public final class UnlistedPlaces {

    /** Words that name a place in a country, and the rule that says so. */
    public record Found(int first, int last, int start, int end, String country, String rule) {}

    private final MatchContext context;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final PlaceNameWords words;
    private final LocalPlaceNames local;
    private final Counties counties;
    private final List<Found> found = new ArrayList<>();

    private UnlistedPlaces(MatchContext context) {
        this.context = context;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = new PlaceNameWords(scanned);
        this.local = new LocalPlaceNames(scanned, words);
        this.counties = new Counties(context);
    }

    /** The places in text order; no two overlap. */
    public static List<Found> in(MatchContext context) {
        UnlistedPlaces places = new UnlistedPlaces(context);
        Tokens tokens = context.scanned.tokens;
        for (int word = tokens.nextCapital(1); word < tokens.count(); word = tokens.nextCapital(word + 1)) {
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
        if (tokens.is(word, Cue.COUNTY) && around.isSpaceAfter(word - 1) && words.isName(word - 1)) {
            String country = counties.isListedCounty(word - 1) ? null : counties.ofCounty(tokens.word(word));
            if (country != null) {
                counties.learnCountyTown(word - 1, country);
                add(words.backOverParticles(word - 1), word, country, "county");
            }
        } else if (local.isLandscape(word)) {
            addLandscape(word);
        } else if (local.isLocal(word)) {
            addLocal(word);
        } else if (around.isCommaAfter(word - 1) && words.isName(word - 1) && mayBeTown(word - 1)) {
            String country = ofState(word);
            if (country != null) {
                addTown(words.backOverCapitals(word - 1), word - 1, country);
            }
        }
    }

    /** Whether no list knows a word, or only as an actor that needs other words to speak for it: "Orange, Texas". */
    private boolean mayBeTown(int word) {
        Hit hit = scanned.hitTo(word);
        return hit == null || hit.terms().isWeakOnly();
    }

    /** Adds a town before its state, unless it is a person before an honour: "Judge Helen Roe, SC". */
    private void addTown(int first, int last, String country) {
        int before = first - 1;
        boolean titled = around.isTitleGap(before) && (tokens.is(before, Cue.TITLE) || tokens.is(before, Cue.OFFICE));
        if (titled && first < last && tokens.is(first, Cue.GIVEN)) {
            return;
        }
        context.knowledge.learnSense(words.fold(first, last), country);
        add(first, last, country, "state-behind");
    }

    private void addLandscape(int word) {
        String country = context.evidence().dominant();
        if (country != null && !around.isTitleCase(word)) {
            add(words.backOverParticles(words.backOverCapitals(word - 1)), word, country, "local-place");
        }
    }

    private void addLocal(int word) {
        String country = context.evidence().dominant();
        int last = country == null ? -1 : local.lastOf(word);
        if (country != null && last >= 0 && !context.knowledge.isSurname(words.fold(word, last))) {
            context.knowledge.learnSense(words.fold(word, last), country);
            add(word, last, country, "local-place");
        }
    }

    /** Adds a town that the article has used before with its state: "Slidell" after "Slidell, La.". */
    private void lookForRemembered(int word) {
        if (!tokens.isCapital(word)
                || scanned.hitFrom(word) != null
                || isSurname(word)
                || tokens.is(word + 1, Cue.COUNTY)) {
            return;
        }
        for (int last = Math.min(word + PlaceNameWords.LONGEST, tokens.count()) - 1; last >= word; last--) {
            if (!words.isJoined(word, last)) {
                continue;
            }
            String folded = words.fold(word, last);
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

    private void add(int first, int last, String country, String rule) {
        if (found.isEmpty() || found.get(found.size() - 1).last() < first) {
            found.add(new Found(first, last, tokens.start(first), tokens.end(last), country, rule));
        }
    }
}
