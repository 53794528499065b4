package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.GazetteerEntry;
import io.newswire.streams.gazetteer.RoleNoun;
import io.newswire.streams.gazetteer.Via;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one folded text can stand for. {@code required} are the capitals that all of its aliases need, {@code
 * nounRequired} those of the role's noun. {@code nothing} means that the words name no subject. {@code onlySurname}
 * means that they are only the surname of listed people or the nickname of a club, so that the text may mean somebody
 * else. {@code national} is
 * the country that they are evidence for because its people or bodies are named; null if none.
 */
public record Candidates(
        List<Candidate> countries,
        List<Candidate> actors,
        boolean nothing,
        long cues,
        long required,
        @Nullable RoleNoun noun,
        long nounRequired,
        boolean onlySurname,
        boolean hasCandidates,
        @Nullable String national) {

    /** What each entry can stand for, in the order of the entries. Entries that only give the same cues share one. */
    public static Candidates[] all(List<GazetteerEntry> entries) {
        Candidates[] all = new Candidates[entries.size()];
        Map<Long, Candidates> byCues = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            Candidates own = of(entries.get(i));
            boolean plain = !own.hasCandidates && own.noun == null;
            all[i] = plain ? byCues.computeIfAbsent(own.cues, cues -> own) : own;
        }
        return all;
    }

    public static Candidates of(GazetteerEntry entry) {
        List<Candidate> countries = entry.aliases().stream()
                .filter(a -> a.kind().ofCountry())
                .map(Candidate::of)
                .toList();
        List<Candidate> actors = entry.aliases().stream()
                .filter(a -> a.kind().ofActor())
                .map(Candidate::of)
                .toList();
        boolean nothing = entry.aliases().stream().map(Alias::kind).anyMatch(AliasKind.NOTHING::equals);
        long required = nothing
                ? 0
                : Stream.concat(countries.stream(), actors.stream())
                        .mapToLong(Candidate::required)
                        .reduce(-1L, (a, b) -> a & b);
        RoleNoun noun = entry.noun();
        long nounRequired = noun == null
                ? 0
                : Candidate.capitals(noun.text(), 0, noun.text().length());
        boolean onlySurname = countries.isEmpty()
                && !nothing
                && actors.stream()
                        .allMatch(candidate -> candidate.via() == Via.SURNAME || candidate.has(Condition.CLUB));
        boolean hasCandidates = nothing || !countries.isEmpty() || !actors.isEmpty();
        return new Candidates(
                countries,
                actors,
                nothing,
                entry.cues(),
                required,
                noun,
                nounRequired,
                onlySurname,
                hasCandidates,
                national(actors));
    }

    /** The country that the only actor of these words speaks for: a person in full, or a body that is no firm. */
    private static @Nullable String national(List<Candidate> actors) {
        if (actors.size() != 1) {
            return null;
        }
        Candidate actor = actors.get(0);
        boolean full = actor.via() == Via.NAME || actor.is(AliasKind.FAMOUS);
        return full && !actor.subject().isFirm() && !actor.has(Condition.WEAK)
                ? actor.subject().country()
                : null;
    }

    /** Whether these words only name actors, and only if each of so many letters is a capital. */
    boolean isInitials(int letters) {
        return !actors.isEmpty() && countries.isEmpty() && !nothing && required == (1L << letters) - 1;
    }

    /** Whether these words name an actor only where other words speak for it, since many bear the name. */
    public boolean isWeak(String actor) {
        for (Candidate candidate : actors) {
            if (candidate.subject().id().equals(actor) && candidate.has(Condition.WEAK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words name one actor only, and this one only where other words speak for it. */
    public boolean isWeakOnly() {
        return actors.size() == 1
                && countries.isEmpty()
                && !nothing
                && actors.get(0).has(Condition.WEAK);
    }
}
