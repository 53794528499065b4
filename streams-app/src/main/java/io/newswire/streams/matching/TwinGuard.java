package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;

/** The second half of a state's double name is no second mention: "Bosnia/Herzegovina", "Antigua {@literal &} Barbuda". */
final class TwinGuard implements Guard {

    private static final int LONGEST_LINK = 3;

    @Override
    public String name() {
        return "twin";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int before = hit.first() - 1;
        boolean linkable = term.is(AliasKind.NAME)
                && scan.isWord(before)
                && hit.start() - scan.end(before) <= LONGEST_LINK
                && !scan.isSpaceAfter(before);
        Hit twin = linkable ? scan.hitTo(before) : null;
        if (twin == null) {
            return false;
        }
        String link = scan.text.substring(scan.end(before), hit.start()).strip();
        boolean linked = link.equals("/") || link.equals("–") || link.equals("&") || link.equals("-");
        return linked
                && twin.terms().countries().stream()
                        .anyMatch(other ->
                                other.subject().id().equals(term.subject().id()));
    }
}
