package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import org.jspecify.annotations.Nullable;

/** A prefix of a country counts only with a hyphen and another country behind it: "Franco-German", not the general Franco. */
final class PrefixGuard implements Guard {

    @Override
    public String name() {
        return "prefix";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        return term.has(Condition.PREFIX)
                && !(scene.scan.isHyphenAfter(hit.last()) && isCountry(scene.scan.hitFrom(hit.last() + 1)));
    }

    private static boolean isCountry(@Nullable Hit hit) {
        return hit != null && !hit.terms().countries().isEmpty();
    }
}
