package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds out whether a name that looks like an unlisted body is in fact a listed actor, or a country with a role. */
final class ListedNames {

    private final ScannedText scanned;
    private final Tokens tokens;

    ListedNames(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
    }

    /** Whether a file lists these words, or a country and a role make an actor of them. */
    boolean isListed(int first, int last, String rule) {
        Hit from = scanned.hitFrom(first);
        boolean begun = from != null && from.isActor() && from.last() > first;
        if (begun && rule.equals("body-of")) {
            return true;
        }
        if (from != null && (from.last() >= last || (from.isActor() && onlyLegalBehind(from, last)))) {
            return true;
        }
        for (int word = first + 1; word <= last; word++) {
            Hit hit = scanned.hitFrom(word);
            boolean beyond = hit != null && hit.last() > hit.first() && hit.last() >= last;
            if (hit != null && beyond && !isPlaceOf(hit, rule) && !isOfAnotherCountry(from, hit)) {
                return true;
            }
        }
        return isRole(first, last);
    }

    /** Whether a hit is the place that a body is of: "University of New Norvik". */
    private static boolean isPlaceOf(Hit hit, String rule) {
        return (rule.equals("body-of") || rule.equals("body-leading")) && hit.isCountry() && !hit.isActor();
    }

    /**
     * Whether a country stands before a listed actor of another country: "Philippine Marine Corps" is not the American
     * Marine Corps.
     */
    private static boolean isOfAnotherCountry(@Nullable Hit country, Hit actor) {
        if (country == null || !country.isCountry() || !actor.isActor()) {
            return false;
        }
        for (Candidate named : country.terms().countries()) {
            for (Candidate candidate : actor.terms().actors()) {
                String own = candidate.subject().country();
                if (own == null || own.equals(named.subject().id())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean onlyLegalBehind(Hit hit, int last) {
        for (int word = hit.last() + 1; word <= last; word++) {
            if (!tokens.is(word, Cue.LEGAL_FORM) && !tokens.isWord(word, "Group") && !tokens.isWord(word, "Company")) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words are a role, or a country with a role: "Ministry of Defence", "Turkish Riot Police". */
    private boolean isRole(int first, int last) {
        RoleHit own = scanned.roleFrom(first);
        if (own != null && own.last() == last) {
            return true;
        }
        Hit country = scanned.hitFrom(first);
        if (country == null
                || country.terms().countries().stream().allMatch(candidate -> candidate.via() == Via.PLACE)) {
            return false;
        }
        int word = tokens.isWord(country.last() + 1, "s") ? country.last() + 2 : country.last() + 1;
        while (word <= last) {
            RoleHit role = scanned.roleFrom(word);
            if (role != null && role.last() == last) {
                return true;
            }
            if (!tokens.is(word, Cue.BRIDGE)) {
                return false;
            }
            word++;
        }
        return false;
    }
}
