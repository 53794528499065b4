package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Courts, councils and police of places, written with small letters: "Norvik high court", "Norvik city council", "Norvik
 * police".
 */
final class SmallEndings {

    private static final Set<String> COURTS = Set.of("high", "crown", "district", "county", "magistrates", "supreme");
    private static final Set<String> COUNCILS = Set.of("city", "county", "district", "borough", "town", "parish");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final BodyNameWords words;

    SmallEndings(ScannedText scanned, Gazetteer gazetteer, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The body whose name ends with a word; null if the word is no such ending, or no place stands before it. */
    UnlistedBodies.@Nullable Found to(int word) {
        if (tokens.isWord(word, "police")) {
            return police(word);
        }
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
        return found(hit, word);
    }

    /** The police of a town, with "department" behind it or not; null if no town stands there, or a thing of theirs. */
    private UnlistedBodies.@Nullable Found police(int word) {
        Hit hit = around.isSpaceAfter(word - 1) ? scanned.hitTo(word - 1) : null;
        boolean thing = around.isSpaceAfter(word) && tokens.is(word + 1, Cue.THING);
        if (hit == null || thing || !isTown(hit) || isWithinName(hit)) {
            return null;
        }
        return found(hit, around.isSpaceAfter(word) && tokens.isWord(word + 1, "department") ? word + 1 : word);
    }

    /**
     * Whether a hit is a town or a region, which has police of its own: no country, and no word that has another meaning
     * and is the name of one town only ("Nice police").
     */
    private static boolean isTown(Hit hit) {
        for (Candidate candidate : hit.terms().countries()) {
            boolean word =
                    candidate.has(Condition.WEAK) && hit.terms().countries().size() == 1;
            if (candidate.via() != Via.PLACE || word) {
                return false;
            }
        }
        return isPlace(hit);
    }

    /** Whether a name or a comma stands directly before a place: "Dublin, Ohio police", "Jane Norvik police". */
    private boolean isWithinName(Hit hit) {
        int before = hit.first() - 1;
        return around.isCommaAfter(before)
                || around.isHyphenAfter(before)
                || (around.isSpaceAfter(before) && tokens.isCapital(before) && !around.isPlain(before));
    }

    private UnlistedBodies.@Nullable Found found(Hit place, int last) {
        String id = words.id(place.first(), last);
        return gazetteer.isTaken(id) || !gazetteer.isBody(id)
                ? null
                : new UnlistedBodies.Found(place.first(), last, place.start(), tokens.end(last), id, "body");
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
