package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that a post or a naming verb before the name tells: "chief executive of Norvik", "a company called Norvik". */
final class BodyPosts {

    /** Posts that only a company has. */
    private static final Set<String> OF_FIRMS = Set.of(
            "CEO",
            "economist",
            "economists",
            "analyst",
            "analysts",
            "Analysts",
            "Economists",
            "strategist",
            "strategists",
            "CFO");
    /** Words before "executive", "director" or "officer" that make a post at the top of a company or another body. */
    private static final Set<String> TOP = Set.of("chief", "managing", "executive", "operating", "financial");

    private static final Set<String> LINKS = Set.of("of", "at", "with", "for", "in");
    private static final Set<String> NAMINGS = Set.of("called", "named", "dubbed");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final DescribedNames names;

    BodyPosts(ScannedText scanned, DescribedNames names) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.names = names;
    }

    /** The body that a post before it tells ("chief executive of Norvik"); null if there is none. */
    UnlistedBodies.@Nullable Found behind(int post) {
        int link = post + 1;
        boolean named = tokens.isCapital(post + 2) || tokens.isCapital(post + 3);
        String noun = named && around.isSpaceAfter(post) && isLink(link) ? noun(post) : null;
        if (noun == null) {
            return null;
        }
        int first = around.isLink(link + 1, "the") ? link + 2 : link + 1;
        int last = tokens.isCapital(first) ? names.lastFrom(first) : -1;
        if (tokens.isWord(link, "for") && !names.isNoPerson(first, last)) {
            return null;
        }
        return last < first ? null : names.found(first, last, noun, "body-post");
    }

    private boolean isLink(int word) {
        return around.isSpaceAfter(word) && LINKS.contains(tokens.word(word));
    }

    /** The noun for a body with a head of this kind; null if the post does not tell. */
    private @Nullable String noun(int post) {
        String word = tokens.word(post);
        if (word.equals("shares") || word.equals("Shares") || word.equals("stake")) {
            return tokens.isWord(post + 1, "in") || tokens.isWord(post + 1, "of") ? "company" : null;
        }
        if (tokens.isWord(post + 1, "in")) {
            return null;
        }
        if (OF_FIRMS.contains(word)) {
            return "company";
        }
        boolean top = around.isSpaceAfter(post - 1) && TOP.contains(tokens.word(post - 1));
        return switch (word) {
            case "executive", "officer" -> top ? "company" : null;
            case "spokesman", "spokeswoman", "spokesperson" -> tokens.isWord(post + 1, "for") ? "organization" : null;
            case "director" -> top ? "organization" : null;
            case "founder" -> around.isHyphenAfter(post - 1) ? "organization" : null;
            default -> null;
        };
    }

    /** The body that a naming verb tells ("a company called Norvik", "under the name of Norvik"); null if none. */
    UnlistedBodies.@Nullable Found named(int naming) {
        String noun = namedNoun(naming);
        if (noun == null) {
            return null;
        }
        int first = tokens.isWord(naming + 1, "as") || tokens.isWord(naming + 1, "of") ? naming + 2 : naming + 1;
        first = around.isLink(first, "the") ? first + 1 : first;
        boolean quoted = tokens.isCapital(first) && isQuoteBefore(first);
        if (!tokens.isCapital(first) || !(quoted || around.isSpaceAfter(first - 1))) {
            return null;
        }
        int last = names.lastFrom(first);
        return last < first ? null : names.found(first, last, noun, "body-noun");
    }

    private @Nullable String namedNoun(int naming) {
        String word = tokens.word(naming);
        if (word.equals("name")) {
            boolean under = tokens.isWord(naming - 1, "the") && tokens.isWord(naming - 2, "under");
            return under ? "company" : null;
        }
        boolean names = NAMINGS.contains(word) || (word.equals("known") && tokens.isWord(naming + 1, "as"));
        int noun = naming - 1;
        return names
                        && !tokens.isCapital(noun)
                        && tokens.is(noun, Cue.BODY_NOUN)
                        && (around.isSpaceAfter(noun) || around.isCommaAfter(noun))
                ? tokens.word(noun)
                : null;
    }

    private boolean isQuoteBefore(int first) {
        int at = tokens.start(first) - 1;
        return at > 1
                && "\"“‘'".indexOf(scanned.text.charAt(at)) >= 0
                && scanned.text.charAt(at - 1) == ' '
                && at - 1 == tokens.end(first - 1);
    }

    /** The company whose head stands directly behind its name: "said Norvik CEO Jane Roe"; null if there is none. */
    UnlistedBodies.@Nullable Found before(int post) {
        boolean chief = tokens.isWord(post, "executive") && tokens.isWord(post - 1, "chief");
        int last = chief ? post - 2 : post - 1;
        boolean top = chief || tokens.isWord(post, "CEO") || tokens.isWord(post, "CFO");
        if (!top || !tokens.isCapital(last) || !around.isSpaceAfter(last)) {
            return null;
        }
        int first = names.firstTo(last);
        return first > last || around.isFirst(first) ? null : names.found(first, last, "company", "body-post");
    }
}
