package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import org.jspecify.annotations.Nullable;

/** Whether capitalised words beside a place can be parts of a person's name. */
final class NameWords {

    /** The last character without an accent. */
    private static final char LAST_PLAIN = 0x7f;

    private NameWords() {}

    /** Whether a name has a letter with an accent. */
    static boolean hasAccent(String name) {
        return name.chars().anyMatch(c -> c > LAST_PLAIN);
    }

    /** Whether a capitalised word has no other known meaning than that of a name. */
    static boolean isNameWord(int word, ScannedText scanned) {
        return !scanned.tokens.is(word, Cue.PLAIN)
                && !scanned.tokens.is(word, Cue.COMMON)
                && !scanned.tokens.is(word, Cue.OFFICE)
                && !scanned.tokens.is(word, Cue.IN_FRONT)
                && !scanned.tokens.isAllCapitals(word)
                && hasNoOtherSense(scanned.hitFrom(word))
                && hasNoOtherSense(scanned.hitTo(word))
                && !Character.isDigit(scanned.text.charAt(scanned.tokens.start(word)));
    }

    static boolean isCountry(@Nullable Hit hit) {
        return hit != null && hit.isCountry();
    }

    /** Whether no list gives a word another sense than that of a name. */
    static boolean hasNoOtherSense(@Nullable Hit hit) {
        return isAlsoName(hit) && (hit == null || (hit.first() == hit.last() && isSurnameAtMost(hit)));
    }

    /** Whether a word names no actor, or people by their surname alone. */
    private static boolean isSurnameAtMost(Hit hit) {
        for (Candidate candidate : hit.terms().actors()) {
            if (candidate.via() != Via.SURNAME) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is no place, or only one that is also a name. */
    static boolean isAlsoName(@Nullable Hit hit) {
        if (hit == null) {
            return true;
        }
        for (Candidate candidate : hit.terms().countries()) {
            if (!candidate.has(Condition.PERSON)) {
                return false;
            }
        }
        return true;
    }
}
