package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;

/** A state behind a party's letter says whom a politician stands for, not where anything is ("R-Texas"). */
final class PartyGuard implements Guard {

    private static final String PARTIES = "RDI";

    @Override
    public String name() {
        return "party";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int before = hit.first() - 1;
        return term.is(AliasKind.REGION)
                && scan.isHyphenAfter(before)
                && scan.end(before) - scan.start(before) == 1
                && PARTIES.indexOf(scan.text.charAt(scan.start(before))) >= 0;
    }
}
