package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one folded text can stand for, sorted by what it is a candidate of; {@code required} are the capitals that
 * each of its aliases asks for.
 */
record Terms(List<Term> countries, List<Term> actors, boolean nothing, long cues, long required) {

    static Terms of(Entry entry) {
        List<Term> countries = entry.aliases().stream()
                .filter(a -> a.kind().ofCountry())
                .map(Term::of)
                .toList();
        List<Term> actors = entry.aliases().stream()
                .filter(a -> a.kind().ofActor())
                .map(Term::of)
                .toList();
        boolean nothing = entry.aliases().stream().map(Alias::kind).anyMatch(AliasKind.NOTHING::equals);
        long required = nothing
                ? 0
                : Stream.concat(countries.stream(), actors.stream())
                        .mapToLong(Term::required)
                        .reduce(-1L, (a, b) -> a & b);
        return new Terms(countries, actors, nothing, entry.cues(), required);
    }

    /** Whether these are the surname of listed people and nothing else: many others bear it, too. */
    boolean onlySurname() {
        return countries.isEmpty() && !nothing && actors.stream().allMatch(term -> term.via() == Via.SURNAME);
    }

    boolean hasCandidates() {
        return !countries.isEmpty() || !actors.isEmpty() || nothing;
    }
}
