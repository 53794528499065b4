package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.RoleHit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/**
 * Whether the person who has a role is named beside it. Then the person is the actor and not the role: "Pakistani Prime
 * Minister Imran Khan"; "Sergey Lavrov, Russia's foreign minister, said".
 */
final class RoleHolder {

    /** How many words may stand between an office and its holder's name: "envoy to Afghanistan, Markus Potzel,". */
    private static final int REACH = 8;

    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;

    RoleHolder(ScannedText scanned, MentionIndex coverage) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
    }

    /**
     * Whether a person is named beside a role with its country before it ("Russia's foreign minister"); {@code first}
     * is the first word of the country.
     */
    boolean isNamed(RoleHit role, int first) {
        return isNameBehind(role)
                || (role.noun().isOffice()
                        && (isNameAfterComma(role.last()) || isNameBehindOf(role.last()) || isBehindName(first)));
    }

    /**
     * Whether a person is named beside a role with its country after it ("president of Russia"); {@code last} is the
     * last word of the country.
     */
    boolean isNamedOf(RoleHit role, int last) {
        return role.noun().isOffice()
                && (isNameAfterComma(last)
                        || isBehindName(role.first())
                        || (around.isSpaceAfter(last) && coverage.isPersonFrom(last + 1)));
    }

    /**
     * Whether a name stands directly after a role: a person after an office, or an actor of the same type after any
     * role.
     */
    private boolean isNameBehind(RoleHit role) {
        int next = role.last() + 1;
        if (!around.isSpaceAfter(role.last())) {
            return false;
        }
        Mention actor = coverage.actorAt(next);
        if (actor != null && actor.start() == tokens.start(next)) {
            return role.noun().isOffice() || actor.is(role.noun().of().type());
        }
        if (!role.noun().isOffice() || !tokens.isCapital(next) || tokens.isAllCapitals(next)) {
            return false;
        }
        if (around.isTitleCase(next)) {
            return tokens.is(next, Cue.GIVEN);
        }
        return !tokens.is(next, Cue.PLAIN) && !tokens.is(next, Cue.COMMON) && !coverage.isTaken(next);
    }

    /**
     * Whether a person is named after the field of an office: "Minister of Posts and Telecommunications Mahinda
     * Wijesekara".
     */
    private boolean isNameBehindOf(int last) {
        if (!around.isLink(last + 1, "of") && !around.isLink(last + 1, "for")) {
            return false;
        }
        for (int word = last + 2; word < last + REACH && tokens.isWord(word); word++) {
            if (coverage.isPersonFrom(word)) {
                return true;
            }
            boolean link = tokens.word(word).equals("and") || tokens.word(word).equals("the") || tokens.isCapital(word);
            if (!link || !around.isSpaceAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNameAfterComma(int last) {
        for (int word = last; word < last + REACH && tokens.isWord(word + 1); word++) {
            if (around.isCommaAfter(word)) {
                return coverage.isPersonFrom(word + 1);
            }
            if (!around.isSpaceAfter(word) && !around.isHyphenAfter(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBehindName(int first) {
        int before = first - 1;
        while (before > 0 && before > first - 3 && around.isSpaceAfter(before) && !tokens.isCapital(before)) {
            before--;
        }
        return around.isCommaAfter(before) && coverage.isPersonTo(before);
    }
}
