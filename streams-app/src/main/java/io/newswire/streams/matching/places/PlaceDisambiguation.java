package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.rules.Evidence;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the rest of the article which country a name stands for where there is a choice: Georgia the state, Lebanon
 * the town in Tennessee. What the article decided before comes first, then what else it speaks of.
 */
public final class PlaceDisambiguation {

    private static final String USA = "USA";
    /** Countries whose towns share their names. */
    private static final List<String> ENGLISH = List.of("USA", "GBR", "CAN", "AUS", "IRL", "NZL");

    private static final String CANADA = "CAN";

    private final Gazetteer gazetteer;
    private final MatchContext context;

    public PlaceDisambiguation(Gazetteer gazetteer, MatchContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /** The country that the article has decided on before for a place name, be it a listed sense or not. */
    public @Nullable String remembered(List<Candidate> senses) {
        return PlaceSenses.canBeTown(senses)
                ? context.knowledge.sense(senses.get(0).folded())
                : null;
    }

    /** The sense that the rest of the article speaks for; the first listed one if nothing does. */
    public Candidate likeliest(List<Candidate> senses) {
        Candidate best = senses.get(0);
        if (senses.size() == 1) {
            return best;
        }
        boolean places = senses.stream().allMatch(sense -> sense.via() == Via.PLACE);
        int most = Integer.MIN_VALUE;
        for (Candidate sense : senses) {
            int weight = 2 * weight(sense) + (places ? bonus(sense) : 0);
            if (weight > most) {
                most = weight;
                best = sense;
            }
        }
        return best;
    }

    /**
     * The country of a town that bears a famous name ("London", Kentucky), if the article speaks of local life there,
     * of other countries far less, and not of the country that the name would else stand for.
     */
    public @Nullable String localTown(Candidate candidate) {
        if (!candidate.has(Condition.LOCAL) || weight(candidate) > 0) {
            return null;
        }
        Evidence evidence = context.evidence();
        boolean needsLife = candidate.is(AliasKind.CAPITAL);
        if (evidence.places(USA) > 2 * evidence.abroad(USA) && (!needsLife || evidence.life(USA) > 0)) {
            return USA;
        }
        return evidence.life(CANADA) > 0 && evidence.places(CANADA) > 2 * evidence.abroad(CANADA) ? CANADA : null;
    }

    /**
     * The country of a town whose name is known from another English-speaking country that the article does not name
     * otherwise, while it plays in this one: Edmonton in London.
     */
    public @Nullable String namesake(Candidate candidate) {
        String own = candidate.subject().id();
        boolean town = candidate.is(AliasKind.CITY)
                || (candidate.is(AliasKind.REGION) && !candidate.folded().startsWith("county "));
        if (!town
                || !ENGLISH.contains(own)
                || candidate.has(Condition.COMMA)
                || (own.equals(USA) && candidate.is(AliasKind.REGION))) {
            return null;
        }
        Evidence evidence = context.evidence();
        int ofItself = 2 * evidence.ofName(candidate.folded());
        if (evidence.of(own) > ofItself) {
            return null;
        }
        for (String other : ENGLISH) {
            int foreign = evidence.abroad(other) - ofItself / 2;
            if (!other.equals(own)
                    && evidence.isPlayedIn(other)
                    && evidence.places(other) >= 2
                    && evidence.of(other) > 2 * foreign) {
                return other;
            }
        }
        return null;
    }

    /** Between two places of one name, their country's name tips the scale. */
    private int bonus(Candidate sense) {
        return context.evidence().of(sense.subject().id()) > 0 ? 1 : 0;
    }

    /**
     * How much an article speaks for a sense. A place inside a country is supported by other places there: "U.S." says
     * little for Georgia the state.
     */
    private int weight(Candidate sense) {
        String country = sense.subject().id();
        int weight = sense.via() == Via.PLACE || sense.has(Condition.WEAK)
                ? 2 * context.evidence().places(country)
                : context.evidence().of(country);
        if (sense.has(Condition.WEAK) && sense.via() != Via.PLACE) {
            weight--;
        }
        weight += 2 * context.evidence().people(country);
        for (String near : gazetteer.near(country)) {
            weight += context.evidence().of(near);
        }
        return weight;
    }
}
