package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The prefix of a country counts only with a hyphen and another country after it: "Franco-German", but not the general
 * Franco.
 */
public final class PrefixGuard implements Guard {

    @Override
    public String name() {
        return "prefix";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.PREFIX)
                && !(context.scanned.around.isHyphenAfter(hit.last())
                        && isCountry(context.scanned.hitFrom(hit.last() + 1)));
    }

    private static boolean isCountry(@Nullable Hit hit) {
        return hit != null && hit.isCountry();
    }
}
