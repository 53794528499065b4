package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
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
    public boolean needsCondition() {
        return true;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.PREFIX)
                && !(context.scanned.around.isHyphenAfter(hit.last())
                        && isOther(context.scanned.hitFrom(hit.last() + 1), context.scanned));
    }

    /** Whether a hit is another country, and not a people in the plural: "Anglo-Americans" are not of two countries. */
    private static boolean isOther(@Nullable Hit hit, ScannedText scanned) {
        return hit != null && hit.isCountry() && !scanned.text.startsWith("s", hit.end() - 1);
    }
}
