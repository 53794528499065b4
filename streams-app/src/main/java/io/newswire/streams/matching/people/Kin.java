package io.newswire.streams.matching.people;

import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Relatives beside a name: "Jane Roe and her son", "Roe's late husband", "daughter of Jane Roe". */
final class Kin {

    private static final Set<String> OWNERS = Set.of("his", "her", "their");
    private static final Set<String> NOUNS = Set.of(("wife husband son daughter brother sister mother father family"
                    + " children sons daughters brothers sisters parents partner fiancee fiance fiancée fiancé girlfriend"
                    + " boyfriend spouse twin grandson granddaughter grandchildren nephew niece widow widower")
            .split(" "));
    /** Relatives of people only: a body or an idea has a father and brothers, too. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "wife",
            "husband",
            "son",
            "daughter",
            "widow",
            "widower",
            "fiancee",
            "fiancée",
            "nephew",
            "niece",
            "grandson",
            "granddaughter",
            "sister",
            "brother");
    /** At most this many words stand between a surname and the relative: "Roe's four-year-old son". */
    private static final int REACH = 4;

    private final Tokens tokens;
    private final TokenContext around;

    Kin(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** "Y's mother", "Y's four-year-old son": a surname alone before its possessive and a relative. */
    boolean isOwnedBy(int surname) {
        if (!around.isPossessive(tokens.end(surname))
                || !tokens.isWord(surname + 1, "s")
                || tokens.isCapital(surname - 1)) {
            return false;
        }
        for (int at = surname + 2; at < surname + 2 + REACH; at++) {
            boolean joined = around.isSpaceAfter(at - 1) || around.isHyphenAfter(at - 1);
            if (!joined || tokens.isCapital(at)) {
                return false;
            }
            if (NOUNS.contains(tokens.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "X Y and wife", "X Y and his son". */
    boolean isBehind(int last) {
        int and = last + 1;
        if (!around.isLink(and, "and") || tokens.isCapital(and + 1)) {
            return false;
        }
        int kin = OWNERS.contains(tokens.word(and + 1)) && around.isSpaceAfter(and + 1) ? and + 2 : and + 1;
        return tokens.isWord(kin) && NOUNS.contains(tokens.word(kin));
    }

    /** "daughter of X Y". */
    boolean isBefore(int first) {
        int of = first - 1;
        return around.isLink(of, "of") && OF_PEOPLE.contains(tokens.word(of - 1));
    }
}
