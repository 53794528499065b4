package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Entry;
import java.util.List;

/** All that one folded text can stand for, sorted by what it is a candidate of. */
record Terms(List<Term> countries, List<Term> actors, boolean nothing, long cues) {

    static Terms of(Entry entry) {
        return new Terms(
                entry.aliases().stream()
                        .filter(a -> a.kind().ofCountry())
                        .map(Term::of)
                        .toList(),
                entry.aliases().stream()
                        .filter(a -> a.kind().ofActor())
                        .map(Term::of)
                        .toList(),
                entry.aliases().stream().map(Alias::kind).anyMatch(AliasKind.NOTHING::equals),
                entry.cues());
    }

    boolean hasCandidates() {
        return !countries.isEmpty() || !actors.isEmpty() || nothing;
    }
}
