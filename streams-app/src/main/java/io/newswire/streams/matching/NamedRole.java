package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/**
 * Whether a role has its holder beside it: then the person is the actor and not the role ("Pakistani Prime Minister
 * Imran Khan"; "Sergey Lavrov, Russia's foreign minister, said").
 */
final class NamedRole {

    /** How many words may stand between an office and its holder's name: "envoy to Afghanistan, Markus Potzel,". */
    private static final int REACH = 8;

    private final Scan scan;
    private final Coverage coverage;

    NamedRole(Scan scan, Coverage coverage) {
        this.scan = scan;
        this.coverage = coverage;
    }

    /** Whether a role is named whose country begins with a word. */
    boolean isNamed(RoleHit role, int first) {
        return isNameBehind(role)
                || (role.noun().isOffice()
                        && (isNameAfterComma(role.last()) || isNameBehindOf(role.last()) || isBehindName(first)));
    }

    /** Whether a role is named whose country stands behind it and ends with a word. */
    boolean isNamedOf(RoleHit role, int last) {
        return role.noun().isOffice()
                && (isNameAfterComma(last)
                        || isBehindName(role.first())
                        || (scan.isSpaceAfter(last) && coverage.isPersonFrom(last + 1)));
    }

    /** A name directly behind: of a person behind an office, of an actor of the same type behind any role. */
    private boolean isNameBehind(RoleHit role) {
        int next = role.last() + 1;
        if (!scan.isSpaceAfter(role.last())) {
            return false;
        }
        Mention actor = coverage.actorAt(next);
        if (actor != null && actor.start() == scan.start(next)) {
            return role.noun().isOffice() || role.noun().of().type().equals(actor.type());
        }
        if (!role.noun().isOffice() || !scan.isCapital(next) || scan.isAllCapitals(next)) {
            return false;
        }
        if (scan.isTitleCase(next)) {
            return scan.is(next, Cue.GIVEN);
        }
        return !scan.is(next, Cue.PLAIN) && !scan.is(next, Cue.COMMON) && !coverage.isTaken(next);
    }

    /** "Minister of Posts and Telecommunications Mahinda Wijesekara": a name behind what the office is of. */
    private boolean isNameBehindOf(int last) {
        if (!scan.isLink(last + 1, "of") && !scan.isLink(last + 1, "for")) {
            return false;
        }
        for (int word = last + 2; word < last + REACH && scan.isWord(word); word++) {
            if (coverage.isPersonFrom(word)) {
                return true;
            }
            boolean link = scan.word(word).equals("and") || scan.word(word).equals("the") || scan.isCapital(word);
            if (!link || !scan.isSpaceAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNameAfterComma(int last) {
        for (int word = last; word < last + REACH && scan.isWord(word + 1); word++) {
            if (scan.isCommaAfter(word)) {
                return coverage.isPersonFrom(word + 1);
            }
            if (!scan.isSpaceAfter(word) && !scan.isHyphenAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBehindName(int first) {
        int before = first - 1;
        while (before > 0 && before > first - 3 && scan.isSpaceAfter(before) && !scan.isCapital(before)) {
            before--;
        }
        return scan.isCommaAfter(before) && coverage.isPersonTo(before);
    }
}
