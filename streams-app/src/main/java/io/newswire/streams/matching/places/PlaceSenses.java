package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about all senses of one name together. */
final class PlaceSenses {

    private static final String USA = "USA";

    private PlaceSenses() {}

    /** Whether any of these senses is a town, or the name of one, too. */
    static boolean canBeTown(List<Candidate> senses) {
        for (Candidate sense : senses) {
            if ((sense.via() == Via.PLACE && !sense.is(AliasKind.REGION)) || sense.isTown()) {
                return true;
            }
        }
        return false;
    }

    /** The countries of these senses. If one of them is also an American town, the United States is among them. */
    static Set<String> countries(List<Candidate> senses) {
        Set<String> countries = new HashSet<>();
        for (Candidate sense : senses) {
            countries.add(sense.subject().id());
            if (sense.isTown()) {
                countries.add(USA);
            }
        }
        return countries;
    }
}
