package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * Whether a role has its holder beside it: then the person is the actor and not the role ("Pakistani Prime Minister
 * Imran Khan"; "Sergey Lavrov, Russia's foreign minister, said").
 */
final class RoleHolder {

    /** How many words may stand between an office and its holder's name: "envoy to Afghanistan, Markus Potzel,". */
    private static final int REACH = 8;

    private final ScannedText scanned;
    private final MentionIndex coverage;

    RoleHolder(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
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
                        || (scanned.isSpaceAfter(last) && coverage.isPersonFrom(last + 1)));
    }

    /** A name directly behind: of a person behind an office, of an actor of the same type behind any role. */
    private boolean isNameBehind(RoleHit role) {
        int next = role.last() + 1;
        if (!scanned.isSpaceAfter(role.last())) {
            return false;
        }
        Mention actor = coverage.actorAt(next);
        if (actor != null && actor.start() == scanned.start(next)) {
            return role.noun().isOffice() || role.noun().of().type().equals(actor.type());
        }
        if (!role.noun().isOffice() || !scanned.isCapital(next) || scanned.isAllCapitals(next)) {
            return false;
        }
        if (scanned.isTitleCase(next)) {
            return scanned.is(next, Cue.GIVEN);
        }
        return !scanned.is(next, Cue.PLAIN) && !scanned.is(next, Cue.COMMON) && !coverage.isTaken(next);
    }

    /** "Minister of Posts and Telecommunications Mahinda Wijesekara": a name behind what the office is of. */
    private boolean isNameBehindOf(int last) {
        if (!scanned.isLink(last + 1, "of") && !scanned.isLink(last + 1, "for")) {
            return false;
        }
        for (int word = last + 2; word < last + REACH && scanned.isWord(word); word++) {
            if (coverage.isPersonFrom(word)) {
                return true;
            }
            boolean link =
                    scanned.word(word).equals("and") || scanned.word(word).equals("the") || scanned.isCapital(word);
            if (!link || !scanned.isSpaceAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNameAfterComma(int last) {
        for (int word = last; word < last + REACH && scanned.isWord(word + 1); word++) {
            if (scanned.isCommaAfter(word)) {
                return coverage.isPersonFrom(word + 1);
            }
            if (!scanned.isSpaceAfter(word) && !scanned.isHyphenAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBehindName(int first) {
        int before = first - 1;
        while (before > 0 && before > first - 3 && scanned.isSpaceAfter(before) && !scanned.isCapital(before)) {
            before--;
        }
        return scanned.isCommaAfter(before) && coverage.isPersonTo(before);
    }
}
