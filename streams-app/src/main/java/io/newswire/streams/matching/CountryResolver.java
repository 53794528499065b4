package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.places.AmericanNamesakes;
import io.newswire.streams.matching.places.BritishNews;
import io.newswire.streams.matching.places.PlaceDisambiguation;
import io.newswire.streams.matching.places.PlaceQualifiers;
import io.newswire.streams.matching.places.StateBefore;
import io.newswire.streams.matching.rules.BrandGuard;
import io.newswire.streams.matching.rules.CommaGuard;
import io.newswire.streams.matching.rules.Guard;
import io.newswire.streams.matching.rules.KindGuard;
import io.newswire.streams.matching.rules.LanguageGuard;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.rules.NewspaperGuard;
import io.newswire.streams.matching.rules.OrganisationGuard;
import io.newswire.streams.matching.rules.PartyGuard;
import io.newswire.streams.matching.rules.PersonNameGuard;
import io.newswire.streams.matching.rules.PrefixGuard;
import io.newswire.streams.matching.rules.PronounGuard;
import io.newswire.streams.matching.rules.ProvinceGuard;
import io.newswire.streams.matching.rules.RoadGuard;
import io.newswire.streams.matching.rules.SchoolGuard;
import io.newswire.streams.matching.rules.StreetGuard;
import io.newswire.streams.matching.rules.TwinGuard;
import io.newswire.streams.matching.rules.WeakGuard;
import io.newswire.streams.matching.rules.WorkGuard;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which country a hit names, if any, in this order: the letter case; the words beside it ("Paris, Texas"); the
 * guards; what the article decided before; what else the article names.
 */
final class CountryResolver {

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
            new BrandGuard(),
            new NewspaperGuard(),
            new LanguageGuard(),
            new PersonNameGuard(),
            new WeakGuard());
    private static final Map<Via, List<Guard>> UNCONDITIONAL = byVia(guard -> !guard.needsCondition());
    private static final Map<Via, List<Guard>> ALL = byVia(guard -> true);
    private static final String USA = "USA";

    /** The country that was chosen, the alias that led to it and the rule that decided. */
    record Choice(Subject country, Via via, Candidate candidate, String rule) {}

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final Trace trace;
    private final PlaceQualifiers qualifiers;
    private final StateBefore owners;
    private final AmericanNamesakes americans;
    private final BritishNews britain;
    private final PlaceDisambiguation places;

    CountryResolver(Gazetteer gazetteer, MatchContext context, Trace trace) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.trace = trace;
        this.qualifiers = new PlaceQualifiers(context.scanned);
        this.owners = new StateBefore(context.scanned);
        this.americans = new AmericanNamesakes(context.scanned);
        this.britain = new BritishNews(context);
        this.places = new PlaceDisambiguation(gazetteer, context);
    }

    /** The country that a hit names; null if none. */
    @Nullable
    Choice of(Hit hit) {
        if (!hit.isCountry()) {
            return null;
        }
        List<Candidate> senses = written(hit);
        if (senses.isEmpty()) {
            return null;
        }
        Choice beside = byWordsBeside(hit, senses);
        if (beside != null) {
            return beside;
        }
        if (senses.size() == 1) {
            return isRejected(senses.get(0), hit) ? null : byArticle(hit, senses);
        }
        List<Candidate> left = new ArrayList<>(senses.size());
        for (Candidate candidate : senses) {
            if (!isRejected(candidate, hit)) {
                left.add(candidate);
            }
        }
        return left.isEmpty() ? null : byArticle(hit, left);
    }

    private @Nullable Choice byWordsBeside(Hit hit, List<Candidate> senses) {
        String owner = owners.of(hit, senses);
        if (owner != null) {
            context.knowledge.learnSense(senses.get(0).folded(), owner);
            return choice(owner, senses, "state-before");
        }
        String region = qualifiers.regionBehind(hit, senses);
        if (region != null) {
            context.knowledge.learnSense(senses.get(0).folded(), region);
            return choice(region, senses, "state-behind");
        }
        if (americans.isAmericanState(hit, senses)) {
            return choice(USA, senses, "state-body");
        }
        Candidate country = americans.countryByWords(hit, senses);
        if (country != null) {
            return choice(country.subject().id(), senses, "country-body");
        }
        if (americans.isTownByWords(hit, senses)) {
            context.knowledge.learnSense(senses.get(0).folded(), USA);
            return choice(USA, senses, "city-of");
        }
        Candidate capital = qualifiers.capitalAmongCapitals(hit, senses);
        if (capital != null) {
            return choice(capital.subject().id(), senses, "among-capitals");
        }
        Candidate fitting = qualifiers.fittingPlaceBefore(hit, senses);
        return fitting == null ? null : choice(fitting.subject().id(), senses, "town-before");
    }

    private Choice byArticle(Hit hit, List<Candidate> senses) {
        String remembered = places.remembered(hit, senses);
        if (remembered != null) {
            return choice(remembered, senses, "remembered");
        }
        if (britain.means(hit, hit.terms().countries())) {
            context.knowledge.learnSense(senses.get(0).folded(), BritishNews.BRITAIN);
            return choice(BritishNews.BRITAIN, senses, "british-news");
        }
        Candidate likeliest = places.likeliest(senses);
        String local = places.localTown(likeliest);
        if (local != null) {
            return choice(local, senses, "local-news");
        }
        String namesake = senses.size() == 1 ? places.namesake(likeliest) : null;
        if (namesake != null) {
            context.knowledge.learnSense(likeliest.folded(), namesake);
            return choice(namesake, senses, "evidence");
        }
        return choice(likeliest.subject().id(), senses, senses.size() == 1 ? "listed" : "evidence");
    }

    private List<Candidate> written(Hit hit) {
        List<Candidate> all = hit.terms().countries();
        if (all.size() == 1 && all.get(0).meets(hit.capitals())) {
            return all;
        }
        List<Candidate> senses = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            if (candidate.meets(hit.capitals())) {
                senses.add(candidate);
            } else {
                trace.rejected(candidate, hit, "letter-case");
            }
        }
        return senses;
    }

    /** The guards that a test accepts, in their order, by the way of naming that they concern. */
    private static Map<Via, List<Guard>> byVia(Predicate<Guard> test) {
        Map<Via, List<Guard>> guards = new EnumMap<>(Via.class);
        for (Via via : Via.values()) {
            guards.put(
                    via,
                    GUARDS.stream()
                            .filter(test)
                            .filter(guard -> guard.concerns(via))
                            .toList());
        }
        return guards;
    }

    private boolean isRejected(Candidate candidate, Hit hit) {
        Map<Via, List<Guard>> guards = candidate.conditions() == 0 ? UNCONDITIONAL : ALL;
        for (Guard guard : Objects.requireNonNull(guards.get(candidate.via()))) {
            if (guard.rejects(candidate, hit, context)) {
                trace.rejected(candidate, hit, guard.name());
                return true;
            }
        }
        return false;
    }

    /**
     * The choice of a country. If one of the senses is this country, its alias says how it was named; else it was named
     * by a place.
     */
    private Choice choice(String country, List<Candidate> senses, String rule) {
        for (Candidate sense : senses) {
            if (sense.subject().id().equals(country)) {
                return new Choice(sense.subject(), sense.via(), sense, rule);
            }
        }
        return new Choice(gazetteer.country(country), Via.PLACE, senses.get(0), rule);
    }
}
