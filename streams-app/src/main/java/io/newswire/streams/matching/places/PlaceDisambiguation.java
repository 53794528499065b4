package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.rules.Evidence;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the rest of the article which country a name means when several are possible: Georgia the state, Lebanon
 * the town in Tennessee. What the article decided before comes first, then what else it names.
 */
public final class PlaceDisambiguation {

    private static final String USA = "USA";
    /** Countries whose towns share their names. */
    private static final List<String> ENGLISH = List.of("USA", "GBR", "CAN", "AUS", "IRL", "NZL");

    /** Countries whose states and provinces have names that mean nothing else. */
    private static final Set<String> FEDERATIONS = Set.of("USA", "CAN", "AUS");

    private static final String CANADA = "CAN";

    private final Gazetteer gazetteer;
    private final MatchContext context;

    public PlaceDisambiguation(Gazetteer gazetteer, MatchContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /**
     * The country that the article has already decided on for a place name. It may be a country that the name is not
     * listed for.
     */
    public @Nullable String remembered(Hit hit, List<Candidate> senses) {
        if (!PlaceSenses.canBeTown(senses) && senses.size() > 1) {
            return null;
        }
        String country = context.knowledge.sense(senses.get(0).folded());
        if (country == null || isBesideOther(country, hit, senses)) {
            return null;
        }
        String clause = namedInClause(hit, senses);
        if (clause != null) {
            return clause;
        }
        String here = context.evidence().here(country) > 0 ? null : namedHere(country, senses);
        return here == null ? country : here;
    }

    /** The only country with a place of this name that the clause names by its own name; null if there is none. */
    private @Nullable String namedInClause(Hit hit, List<Candidate> senses) {
        Set<String> own = PlaceSenses.countries(senses);
        String only = null;
        for (Hit other : context.scanned.hits()) {
            if (other.terms().countries().size() != 1) {
                continue;
            }
            Candidate state = other.terms().countries().get(0);
            String country = state.subject().id();
            boolean named = own.contains(country)
                    && state.is(AliasKind.NAME)
                    && !state.folded().equals(senses.get(0).folded())
                    && state.isCertain()
                    && state.meets(other.capitals())
                    && isSameClause(hit, other);
            if (named && only != null && !only.equals(country)) {
                return null;
            }
            only = named ? country : only;
        }
        return only;
    }

    /** Whether no mark that ends a clause stands between two names. */
    private boolean isSameClause(Hit one, Hit other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        for (int i = from; i < to; i++) {
            if (".;!?".indexOf(context.scanned.text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The other country with a place of this name that the paragraph names; null if none is. */
    private @Nullable String namedHere(String remembered, List<Candidate> senses) {
        for (Candidate sense : senses) {
            String country = sense.subject().id();
            if (!country.equals(remembered) && context.evidence().here(country) > 0) {
                return country;
            }
        }
        return null;
    }

    /**
     * "in Moscow, Idaho, while in Moscow": whether the sentence has just named the smaller namesake of a capital with
     * its state, and names the capital behind "in" without one.
     */
    private boolean isBesideOther(String remembered, Hit hit, List<Candidate> senses) {
        boolean capital = senses.stream()
                .anyMatch(sense ->
                        sense.is(AliasKind.CAPITAL) && !sense.subject().id().equals(remembered));
        if (!capital || !context.scanned.tokens.is(hit.first() - 1, Cue.IN_FRONT)) {
            return false;
        }
        for (int word = hit.first() - 1; word > 0 && !context.scanned.around.isFirst(word); word--) {
            if (context.scanned.tokens.isWord(word, context.scanned.tokens.word(hit.first()))) {
                return context.scanned.around.isCommaAfter(word) && context.scanned.tokens.isCapital(word + 1);
            }
        }
        return false;
    }

    /** The sense that the rest of the article supports most; the first listed one if nothing supports any. */
    public Candidate likeliest(List<Candidate> senses) {
        Candidate best = senses.get(0);
        if (senses.size() == 1) {
            return best;
        }
        boolean places = senses.stream().allMatch(sense -> sense.via() == Via.PLACE);
        int most = Integer.MIN_VALUE;
        for (Candidate sense : senses) {
            int weight = 4 * weight(sense)
                    + (places ? 2 * bonus(sense) : 0)
                    + (sense.has(Condition.WEAK) || sense.has(Condition.LOCAL) ? 0 : 1);
            if (weight > most) {
                most = weight;
                best = sense;
            }
        }
        return best;
    }

    /**
     * The country of a small town with a famous name (London in Kentucky), or null. The article must speak of local
     * life there, name other countries far less, and not name the country of the famous place.
     */
    public @Nullable String localTown(Candidate candidate) {
        if (!candidate.has(Condition.LOCAL) || weight(candidate) > 0) {
            return null;
        }
        Evidence evidence = context.evidence();
        boolean needsLife = candidate.is(AliasKind.CAPITAL);
        if (evidence.places(USA) > 2 * evidence.abroad(USA) && (!needsLife || evidence.isLocal(USA))) {
            return USA;
        }
        return evidence.life(CANADA) > 0 && evidence.places(CANADA) > 2 * evidence.abroad(CANADA) ? CANADA : null;
    }

    /**
     * Another English-speaking country in which the article plays, if it does not otherwise name the country that the
     * town is listed for; else null. Example: Edmonton, listed for Canada, in an article on London.
     */
    public @Nullable String namesake(Candidate candidate) {
        String own = candidate.subject().id();
        boolean town = candidate.is(AliasKind.CITY)
                || (candidate.is(AliasKind.REGION) && !candidate.folded().startsWith("county "));
        if (!town
                || !ENGLISH.contains(own)
                || candidate.has(Condition.COMMA)
                || (FEDERATIONS.contains(own) && candidate.is(AliasKind.REGION))) {
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
                    && (evidence.isPlayedIn(other) || evidence.life(other) > 0)
                    && evidence.places(other) >= 2
                    && evidence.of(other) > 2 * foreign) {
                return other;
            }
        }
        return null;
    }

    /** One more if the article names the country itself; it decides between two places of equal weight. */
    private int bonus(Candidate sense) {
        return context.evidence().of(sense.subject().id()) > 0 ? 1 : 0;
    }

    /**
     * How much the article supports a sense. Only other places support a place inside a country: "U.S." says little for
     * Georgia the state.
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
