package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;

/** A shortened state counts only behind a town and a comma ("Mobile, Ala."). */
final class CommaGuard implements Guard {

    @Override
    public String name() {
        return "comma";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        return term.has(Condition.COMMA) && !isBehindTown(term, hit, scene.scan);
    }

    static boolean isBehindTown(Term term, Hit hit, Scan scan) {
        int before = hit.first() - 1;
        if (!term.has(Condition.COMMA)) {
            return false;
        }
        if (!scan.isCommaAfter(before) || !scan.isCapital(before)) {
            return false;
        }
        boolean shouting = scan.isAllCapitals(before) && scan.isAllCapitals(hit.first());
        return !shouting || scan.hitTo(before) != null;
    }
}
