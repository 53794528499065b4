package io.newswire.streams.matching.people;

import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Verbs behind a name whose subject is a person and nothing else: "Jane Roe was arrested", "Jane Roe resigned". */
final class PersonVerbs {

    /** What is done to people and to no body or place. */
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
            "buried",
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
            "diagnosed");

    /** What people do and no body or place. */
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

    /** Whether such a verb stands behind a name that ends with a word. */
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
