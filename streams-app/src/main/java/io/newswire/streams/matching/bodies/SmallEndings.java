package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Courts and councils of places, written with small letters: "Norvik high court", "Norvik city council". */
final class SmallEndings {

    private static final Set<String> COURTS = Set.of("high", "crown", "district", "county", "magistrates", "supreme");
    private static final Set<String> COUNCILS = Set.of("city", "county", "district", "borough", "town", "parish");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;

    SmallEndings(ScannedText scanned, Gazetteer gazetteer) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
    }

    /** The body whose name ends with a word; null if the word is no such ending, or no place stands before it. */
    UnlistedBodies.@Nullable Found to(int word) {
        boolean court = tokens.isWord(word, "court");
        if (!court && !tokens.isWord(word, "council")) {
            return null;
        }
        int kind = word - 1;
        int place = kind - 1;
        if (!around.isSpaceAfter(kind)
                || !around.isSpaceAfter(place)
                || !(court ? COURTS : COUNCILS).contains(tokens.word(kind))) {
            return null;
        }
        Hit hit = scanned.hitTo(place);
        if (hit == null || !isPlace(hit)) {
            return null;
        }
        StringBuilder id = new StringBuilder();
        for (int at = hit.first(); at <= word; at++) {
            id.append(id.isEmpty() ? "" : "-")
                    .append(CharFolding.fold(tokens.word(at)).replace(".", ""));
        }
        return gazetteer.isTaken(id.toString()) || !gazetteer.isBody(id.toString())
                ? null
                : new UnlistedBodies.Found(hit.first(), word, hit.start(), tokens.end(word), id.toString(), "body");
    }

    private static boolean isPlace(Hit hit) {
        for (Candidate candidate : hit.terms().countries()) {
            if (candidate.via() == Via.PLACE && candidate.meets(hit.capitals())) {
                return true;
            }
        }
        return false;
    }
}
