package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies by a noun in small letters beside the name: "the exploration firm Norvik Deep", "the Orrin Sun
 * newspaper". Behind "the company" alone stands a clause as often as a name, so another word must describe the noun.
 */
final class BodyNouns {

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my", "that", "this", "each", "every", "any");
    /** Nouns behind which a name stands even if only "the" is before them: "the newspaper Norvik Sun". */
    private static final Set<String> DIRECT =
            Set.of("newspaper", "magazine", "broadcaster", "charity", "tabloid", "daily", "website");

    /** Nouns behind which, with "the" before them, a name of one word stands. */
    private static final Set<String> ONE_WORD =
            Set.of("band", "airline", "nonprofit", "startup", "carmaker", "retailer");

    /** Small words before a noun with no article, behind which its name stands: "according to broadcaster Norvik". */
    private static final Set<String> BEFORE = Set.of(
            "to", "of", "by", "for", "from", "with", "at", "in", "on", "and", "as", "like", "between", "against",
            "than", "into", "or", "but", "via");
    /** Nouns that a body's name takes with no article: "Norvik magazine". */
    private static final Set<String> BARE = Set.of("magazine", "newspaper");

    /** Words that are part of a name when they have a capital: "Bank Norvik", "Group Norvik". */
    private static final long NAMING_WORDS =
            Cue.bits(Cue.ENDING, Cue.WEAK_ENDING, Cue.BEGINNING, Cue.LEADING, Cue.COMMON, Cue.PARTICLE);

    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final DescribedNames names;

    BodyNouns(ScannedText scanned, Gazetteer gazetteer, DescribedNames names) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.names = names;
    }

    /** The body whose name a noun describes; null if there is none. */
    UnlistedBodies.@Nullable Found beside(int noun) {
        if (!tokens.isCapital(noun + 1) && !tokens.isCapital(noun - 1) && !tokens.isCapital(noun - 2)) {
            return null;
        }
        boolean opening = isOpening(noun);
        String phrase = opening || !tokens.isCapital(noun) ? phrase(noun) : null;
        if (phrase == null) {
            return null;
        }
        int begin = phrase.indexOf(' ') > 0 ? noun - 1 : noun;
        boolean behind = around.isSpaceAfter(noun) && (opening || begin < noun || isDescribed(noun));
        int last = behind ? names.lastFrom(noun + 1) : noun;
        if (last > noun) {
            return names.found(noun + 1, last, phrase, "body-noun");
        }
        int first = around.isSpaceAfter(begin - 1) ? names.firstTo(begin - 1) : begin;
        boolean introduced = isIntroduced(first - 1) || (BARE.contains(phrase) && isUnarticled(first, begin - 1));
        return first < begin && !phrase.equals("website") && introduced
                ? names.found(first, begin - 1, phrase, "body-noun")
                : null;
    }

    /** Whether a noun has its capital because it opens a sentence: "Carmaker Norvik fell". */
    private boolean isOpening(int noun) {
        return tokens.isCapital(noun) && around.isFirst(noun) && !tokens.isAny(noun, NAMING_WORDS);
    }

    /** The noun, with the word before it if a file gives both a type ("news agency"); null if no file does. */
    @Nullable
    String phrase(int noun) {
        String word = tokens.word(noun);
        if (around.isSpaceAfter(noun - 1) && !tokens.isCapital(noun)) {
            String both = tokens.word(noun - 1) + " " + word;
            if (gazetteer.isBodyNoun(both)) {
                return both;
            }
        }
        return gazetteer.isBodyNoun(word) ? word : null;
    }

    /** "the Orrin Sun newspaper", "the state-run Orrin news agency". */
    private boolean isIntroduced(int before) {
        return around.isSpaceAfter(before)
                && (tokens.isWord(before, "the")
                        || tokens.isWord(before, "The")
                        || (around.isHyphenAfter(before - 1)
                                && (tokens.isWord(before, "run") || tokens.isWord(before, "owned"))));
    }

    /** Whether a name needs no article: "told Norvik magazine". At the start of a sentence an adjective looks the same. */
    private boolean isUnarticled(int first, int last) {
        if (first > last || (tokens.isCapital(first - 1) && around.isSpaceAfter(first - 1))) {
            return false;
        }
        return !around.isFirst(first) || (first == last && !names.looksLikeAdjective(first));
    }

    /** Whether a word that is no determiner stands before the noun: "exploration firm", "oil-drilling firm". */
    private boolean isDescribed(int noun) {
        int before = noun - 1;
        if (!around.isSpaceAfter(before) || tokens.is(before, Cue.SAYING)) {
            return false;
        }
        String word = tokens.word(before).toLowerCase(Locale.ROOT);
        return DETERMINERS.contains(word)
                ? word.equals("the") && (DIRECT.contains(tokens.word(noun)) || isBeforeOneWord(noun))
                : BEFORE.contains(word) || !tokens.is(before, Cue.PLAIN) || isPlainAdjective(before);
    }

    /** Whether a noun stands before a name of one word: "the band Norvik". A person's full name would begin a clause. */
    private boolean isBeforeOneWord(int noun) {
        return ONE_WORD.contains(tokens.word(noun)) && !(around.isSpaceAfter(noun + 1) && tokens.isCapital(noun + 2));
    }

    private boolean isPlainAdjective(int word) {
        return tokens.isWord(word, "new") || tokens.isWord(word, "old");
    }
}
