package io.newswire.streams.matching.bodies;

import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Papers by the capital of their article: "told The Norvik", "The Norvik reported". */
final class NamedPapers {

    private static final Set<String> REPORTING = Set.of("reported", "reports", "revealed");

    private final Tokens tokens;
    private final TokenContext around;
    private final DescribedNames names;

    NamedPapers(ScannedText scanned, DescribedNames names) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.names = names;
    }

    /** The paper whose name stands behind an article; null if the word is none, or nothing speaks for a paper. */
    UnlistedBodies.@Nullable Found behind(int article) {
        if (!tokens.isWord(article, "The") || !around.isSpaceAfter(article) || !tokens.isCapital(article + 1)) {
            return null;
        }
        int last = names.lastFrom(article + 1);
        if (last <= article || !(isTold(article) || isReporting(article, last))) {
            return null;
        }
        return names.found(article + 1, last, "newspaper", "body-noun");
    }

    /** "told The Norvik", "according to The Norvik". */
    private boolean isTold(int article) {
        int before = article - 1;
        return around.isSpaceAfter(before)
                && (tokens.isWord(before, "told")
                        || tokens.isWord(before, "tells")
                        || (tokens.isWord(before, "to") && tokens.isWord(before - 1, "according")));
    }

    /** Whether a verb of reporters stands behind a name that a plural would need: "The Norvik reported". */
    private boolean isReporting(int article, int last) {
        int verb = last + 1;
        return around.isSpaceAfter(last)
                && tokens.isWord(verb)
                && REPORTING.contains(tokens.word(verb))
                && !(around.isFirst(article) && tokens.word(last).endsWith("s"));
    }
}
