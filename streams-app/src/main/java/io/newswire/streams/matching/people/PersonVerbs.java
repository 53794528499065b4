package io.newswire.streams.matching.people;

import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Verbs that only have persons as their subject: "Jane Roe was arrested", "Jane Roe resigned". */
final class PersonVerbs {

    /** What can only be done to people, in the passive. */
    private static final Set<String> SUFFERED = Set.of(
            "arrested",
            "jailed",
            "sentenced",
            "convicted",
            "born",
            "married",
            "killed",
            "shot",
            "stabbed",
            "detained",
            "acquitted",
            "imprisoned",
            "executed",
            "pronounced",
            "hospitalised",
            "hospitalized",
            "knighted",
            "handcuffed",
            "murdered",
            "assassinated",
            "deported",
            "extradited",
            "diagnosed",
            "elected",
            "re-elected",
            "reelected",
            "ordained",
            "crowned",
            "inaugurated",
            "widowed",
            "remanded",
            "beheaded",
            "drowned",
            "paroled");

    /** What only people can do. */
    private static final Set<String> DONE = Set.of(
            "died",
            "testified",
            "pleaded",
            "wept",
            "smiled",
            "laughed",
            "shrugged",
            "nodded",
            "conceded",
            "confessed",
            "married",
            "divorced",
            "graduated",
            "retired",
            "resigned",
            "joked",
            "quipped",
            "tweeted",
            "grinned");

    private final Tokens tokens;
    private final TokenContext around;

    PersonVerbs(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether such a verb stands after a name; {@code last} is the last word of the name. */
    boolean isBehind(int last) {
        return around.isSpaceAfter(last) && (isSuffering(last + 1) || DONE.contains(tokens.word(last + 1)));
    }

    private boolean isSuffering(int next) {
        boolean be = tokens.isWord(next, "was") || tokens.isWord(next, "is") || tokens.isWord(next, "were");
        int verb = be ? next + 1 : next + 2;
        boolean been = be
                || (tokens.isWord(next, "has") && tokens.isWord(next + 1, "been"))
                || (tokens.isWord(next, "had") && tokens.isWord(next + 1, "been"));
        return been && tokens.isWord(verb) && SUFFERED.contains(tokens.word(verb));
    }
}
