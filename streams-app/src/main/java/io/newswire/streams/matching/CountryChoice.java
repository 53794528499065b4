package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which country a hit stands for, if any. In this order: the letter case; the words beside it ("Paris, Texas");
 * the guards; what the article decided before; what else it speaks of.
 */
final class CountryChoice {

    private static final List<Guard> GUARDS = List.of(
            new CommaGuard(),
            new PrefixGuard(),
            new TwinGuard(),
            new ProvinceGuard(),
            new WorkGuard(),
            new KindGuard(),
            new PartyGuard(),
            new PronounGuard(),
            new StreetGuard(),
            new RoadGuard(),
            new OrganisationGuard(),
            new SchoolGuard(),
            new NewspaperGuard(),
            new LanguageGuard(),
            new PersonNameGuard(),
            new WeakGuard());
    private static final String USA = "USA";

    /** A country for a hit, the alias that gave it and the rule that decided. */
    record Choice(Subject country, Via via, Term term, String rule) {}

    private final Gazetteer gazetteer;
    private final Scene scene;
    private final Trace trace;
    private final Places places;

    CountryChoice(Gazetteer gazetteer, Scene scene, Trace trace) {
        this.gazetteer = gazetteer;
        this.scene = scene;
        this.trace = trace;
        this.places = new Places(gazetteer, scene);
    }

    @Nullable
    Choice of(Hit hit) {
        List<Term> senses = written(hit);
        if (senses.isEmpty()) {
            return null;
        }
        String region = places.regionBehind(hit, senses);
        if (region != null) {
            scene.memory.learnSense(senses.get(0).folded(), region);
            return choice(region, senses, "state-behind");
        }
        if (places.isAmericanState(hit, senses)) {
            return choice(USA, senses, "state-body");
        }
        if (places.isTownByWords(hit, senses)) {
            scene.memory.learnSense(senses.get(0).folded(), USA);
            return choice(USA, senses, "city-of");
        }
        Term fitting = places.fittingPlaceBefore(hit, senses);
        if (fitting != null) {
            return choice(fitting.subject().id(), senses, "town-before");
        }
        senses.removeIf(term -> isRejected(term, hit));
        if (senses.isEmpty()) {
            return null;
        }
        String remembered = places.remembered(senses);
        if (remembered != null) {
            return choice(remembered, senses, "remembered");
        }
        Term likeliest = places.likeliest(senses);
        String local = places.localTown(likeliest);
        if (local != null) {
            return choice(local, senses, "local-news");
        }
        String namesake = senses.size() == 1 ? places.namesake(likeliest) : null;
        if (namesake != null) {
            scene.memory.learnSense(likeliest.folded(), namesake);
            return choice(namesake, senses, "evidence");
        }
        return choice(likeliest.subject().id(), senses, senses.size() == 1 ? "listed" : "evidence");
    }

    private List<Term> written(Hit hit) {
        List<Term> senses = new ArrayList<>(hit.terms().countries());
        senses.removeIf(term -> {
            boolean wrong = !term.meets(hit.capitals());
            if (wrong) {
                trace.rejected(term, hit, "letter-case");
            }
            return wrong;
        });
        return senses;
    }

    private boolean isRejected(Term term, Hit hit) {
        for (Guard guard : GUARDS) {
            if (guard.rejects(term, hit, scene)) {
                trace.rejected(term, hit, guard.name());
                return true;
            }
        }
        return false;
    }

    /** A country by the way its alias is listed; a place inside it if this name is not listed for it. */
    private Choice choice(String country, List<Term> senses, String rule) {
        for (Term sense : senses) {
            if (sense.subject().id().equals(country)) {
                return new Choice(sense.subject(), sense.via(), sense, rule);
            }
        }
        return new Choice(gazetteer.country(country), Via.PLACE, senses.get(0), rule);
    }
}
