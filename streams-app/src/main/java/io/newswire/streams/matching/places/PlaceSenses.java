package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the senses of one name have in common. */
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

    /** The countries of these senses, and the United States where one is an American town, too. */
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
