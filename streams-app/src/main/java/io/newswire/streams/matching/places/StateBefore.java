package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which place a name means by a country before it: "the Spanish city of Córdoba", "Venezuela's Valencia". */
public final class StateBefore {

    private static final long SETTLEMENTS = Cue.bits(Cue.SETTLEMENT, Cue.TOWN);
    private static final Set<String> PORTS = Set.of("port", "resort", "enclave", "suburb", "stronghold", "island");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final PlaceDescription description;

    public StateBefore(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.description = new PlaceDescription(scanned);
    }

    /**
     * The country that is named before a kind of place: "the Spanish city of Córdoba", "Honduras's port of Trujillo";
     * else null.
     */
    public @Nullable String of(Hit hit, List<Candidate> senses) {
        String possessor = ownerBefore(hit, senses);
        if (possessor != null) {
            return possessor;
        }
        int noun = hit.first() - 2;
        if (!around.isLink(hit.first() - 1, "of")
                || !(tokens.isAny(noun, SETTLEMENTS) || PORTS.contains(tokens.word(noun)))) {
            return null;
        }
        int before = noun - 1;
        while (before > noun - PlaceDescription.LONGEST && description.isWord(before)) {
            before--;
        }
        Hit owner =
                around.isSpaceAfter(before) ? scanned.hitTo(tokens.isWord(before, "s") ? before - 1 : before) : null;
        if (owner != null && owner.terms().countries().isEmpty()) {
            Hit last = scanned.hitFrom(owner.last());
            owner = last != null && last.last() == owner.last() ? last : null;
        }
        if (owner == null || owner.terms().countries().size() != 1) {
            return null;
        }
        String country = owner.terms().countries().get(0).subject().id();
        boolean own = PlaceSenses.countries(senses).contains(country);
        boolean town = tokens.is(noun, Cue.TOWN) || senses.stream().allMatch(candidate -> candidate.is(AliasKind.CITY));
        return own || town ? country : null;
    }

    /** The country that owns one of these senses: "Venezuela's Valencia"; else null. */
    private @Nullable String ownerBefore(Hit hit, List<Candidate> senses) {
        int before = hit.first() - 1;
        if (senses.size() < 2 || !tokens.isWord(before, "s") || !around.isSpaceAfter(before)) {
            return null;
        }
        Hit owner = scanned.hitTo(before - 1);
        if (owner == null
                || !around.isPossessive(owner)
                || owner.terms().countries().size() != 1) {
            return null;
        }
        String country = owner.terms().countries().get(0).subject().id();
        return PlaceSenses.countries(senses).contains(country) ? country : null;
    }
}
