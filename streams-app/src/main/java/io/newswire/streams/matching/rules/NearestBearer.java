package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of several bearers of a surname, the one whom the paragraph has named in full last, in a sentence that names no other.
 */
public final class NearestBearer {

    /** How many names before a surname are looked at. */
    private static final int REACH = 200;

    private NearestBearer() {}

    /** The nearest of several listed people before a surname; null if one sentence names two of them. */
    public static @Nullable Candidate of(List<Candidate> bearers, Hit surname, ScannedText scanned) {
        Candidate nearest = null;
        int last = -1;
        int before = -1;
        for (Candidate bearer : bearers) {
            int start =
                    bearer.via() == Via.SURNAME ? lastBefore(bearer.subject().id(), surname, scanned) : -1;
            before = Math.max(before, Math.min(start, last));
            nearest = start > last ? bearer : nearest;
            last = Math.max(start, last);
        }
        return isNearer(last, before, scanned.text) ? nearest : null;
    }

    /** Where a listed person's last full name before a surname starts; -1 if there is none near. */
    private static int lastBefore(String id, Hit surname, ScannedText scanned) {
        int at = scanned.hits().size() - 1;
        while (at >= 0 && scanned.hits().get(at).start() >= surname.start()) {
            at--;
        }
        for (int seen = 0; at >= 0 && seen < REACH; at--, seen++) {
            Hit hit = scanned.hits().get(at);
            if (isShared(hit)) {
                continue;
            }
            for (Candidate candidate : hit.terms().actors()) {
                if (candidate.via() == Via.NAME
                        && hit.first() < hit.last()
                        && candidate.meets(hit.capitals())
                        && candidate.subject().id().equals(id)) {
                    return hit.start();
                }
            }
        }
        return -1;
    }

    /** Whether several people have the same full name. */
    private static boolean isShared(Hit hit) {
        return hit.terms().actors().size() > 1
                && hit.terms().actors().stream().allMatch(candidate -> candidate.via() == Via.NAME);
    }

    /** Whether one name stands behind another and in another sentence; a name at -1 stands nowhere. */
    public static boolean isNearer(int name, int other, String text) {
        return name >= 0 && name > other && (other < 0 || isSentenceBetween(other, name, text));
    }

    private static boolean isSentenceBetween(int from, int to, String text) {
        for (int i = from + 1; i < to - 1; i++) {
            char mark = text.charAt(i);
            if ((mark == '.' || mark == '!' || mark == '?')
                    && !Character.isLetterOrDigit(text.charAt(i + 1))
                    && !Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
