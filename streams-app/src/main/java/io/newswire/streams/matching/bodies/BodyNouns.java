package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.text.Hit;
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

    private static final int LONGEST = 4;
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my", "that", "this", "each", "every", "any");
    /** Nouns behind which a name stands even if only "the" is before them: "the newspaper Norvik Sun". */
    private static final Set<String> DIRECT =
            Set.of("newspaper", "magazine", "broadcaster", "charity", "tabloid", "daily", "website");

    private static final Set<String> ADJECTIVES = Set.of("ish", "ic", "ist", "ian", "ese", "can", "al", "ive", "iite");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final BodyNameWords words;

    BodyNouns(ScannedText scanned, Gazetteer gazetteer, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The body whose name a noun describes; null if there is none. */
    UnlistedBodies.@Nullable Found beside(int noun) {
        if (tokens.isCapital(noun) || !tokens.is(noun, Cue.BODY_NOUN)) {
            return null;
        }
        String phrase = phrase(noun);
        if (phrase == null) {
            return null;
        }
        int begin = phrase.indexOf(' ') > 0 ? noun - 1 : noun;
        int last = begin < noun || isDescribed(noun) ? lastFrom(noun + 1) : noun;
        if (last > noun) {
            return found(noun + 1, last, phrase);
        }
        int first = firstTo(begin - 1);
        return first < begin && !phrase.equals("website") && isIntroduced(first - 1)
                ? found(first, begin - 1, phrase)
                : null;
    }

    /** The noun, with the word before it if a file gives both a type ("news agency"); null if no file does. */
    private @Nullable String phrase(int noun) {
        String word = tokens.word(noun);
        if (around.isSpaceAfter(noun - 1)) {
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

    /** Whether a word that is no determiner stands before the noun: "exploration firm", "oil-drilling firm". */
    private boolean isDescribed(int noun) {
        int before = noun - 1;
        if (!around.isSpaceAfter(before) || tokens.is(before, Cue.SAYING)) {
            return false;
        }
        String word = tokens.word(before).toLowerCase(Locale.ROOT);
        return DETERMINERS.contains(word) ? word.equals("the") && DIRECT.contains(tokens.word(noun)) : !isPlain(before);
    }

    private boolean isPlain(int word) {
        return tokens.is(word, Cue.PLAIN) && !tokens.isWord(word, "new") && !tokens.isWord(word, "old");
    }

    private int lastFrom(int first) {
        int last = first - 1;
        while (last - first + 1 < LONGEST && around.isSpaceAfter(last)) {
            if (isName(last + 1)) {
                last++;
            } else if (last >= first && around.isLink(last + 1, "of") && isName(last + 2)) {
                last += 2;
            } else {
                break;
            }
        }
        boolean goesOn = around.isSpaceAfter(last) && tokens.isCapital(last + 1) && !tokens.is(last + 1, Cue.PLAIN);
        return goesOn || around.isHyphenAfter(last) ? first - 1 : last;
    }

    private int firstTo(int last) {
        int first = last + 1;
        while (last - first + 1 < LONGEST && around.isSpaceAfter(first - 1) && isName(first - 1)) {
            first--;
        }
        return around.isHyphenAfter(first - 1) ? last + 1 : first;
    }

    private boolean isName(int word) {
        return words.isNameWord(word) && !words.isPersonWord(word) && !tokens.isNumber(word);
    }

    private UnlistedBodies.@Nullable Found found(int first, int last, String noun) {
        if (!isOwnName(first, last) || around.isTitleCase(first)) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (int word = first; word <= last; word++) {
            words.append(words.isEmpty() ? "" : "-")
                    .append(CharFolding.fold(tokens.word(word)).replace(".", ""));
        }
        String id = gazetteer.bodyId(words.toString(), noun);
        if (id == null || id.length() > ArticleKnowledge.LONGEST || gazetteer.isTaken(words.toString())) {
            return null;
        }
        return new UnlistedBodies.Found(first, last, tokens.start(first), tokens.end(last), id, "body-noun");
    }

    /** Whether the words can be the name of one body: not listed, not only common words, no person, no adjective. */
    private boolean isOwnName(int first, int last) {
        if (tokens.is(first, Cue.GIVEN) || isMonthOrCompass(first)) {
            return false;
        }
        boolean own = false;
        for (int word = first; word <= last; word++) {
            Hit hit = scanned.hitFrom(word);
            if (hit != null && (hit.isActor() || hit.terms().nothing() || hit.last() >= last || word == first)) {
                return false;
            }
            own |= !tokens.is(word, Cue.COMMON) && !tokens.is(word, Cue.IN_FRONT) && hit == null;
        }
        return own && (first < last || !isAdjective(first));
    }

    private boolean isMonthOrCompass(int word) {
        return tokens.is(word, Cue.MONTH) || tokens.is(word, Cue.IN_FRONT);
    }

    private boolean isAdjective(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        return folded.length() < 3 || ADJECTIVES.stream().anyMatch(folded::endsWith) || around.isFirst(word);
    }
}
