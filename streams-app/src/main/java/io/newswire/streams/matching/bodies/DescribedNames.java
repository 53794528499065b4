package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that do not say what they name, so that a noun beside them must: "the exploration firm Norvik Deep". */
final class DescribedNames {

    private static final int LONGEST = 4;
    private static final int SHORTEST_DAY = 5;
    private static final Set<String> ADJECTIVES = Set.of("ish", "ic", "ist", "ian", "ese", "can", "al", "ive", "iite");

    /** Words that end the name of a place. */
    private static final long PLACE = Cue.bits(Cue.NAMESAKE, Cue.STREET, Cue.COUNTY);

    private static final long POST = Cue.bits(Cue.OFFICE, Cue.PERSON, Cue.TITLE);

    private static final Set<String> ENDINGS = Set.of("y", "ed", "ing", "ous", "ful", "ern", "able", "er");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final BodyNameWords words;

    DescribedNames(ScannedText scanned, Gazetteer gazetteer, BodyNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The last word of the name that starts with a word; the word before it if none starts or it goes on. */
    int lastFrom(int first) {
        int last = first - 1;
        while (last - first + 1 < LONGEST && (last < first || around.isSpaceAfter(last))) {
            if (isName(last + 1)) {
                last++;
            } else if (last >= first && isLink(last + 1) && isName(last + 2)) {
                last += 2;
            } else {
                break;
            }
        }
        return isGoingOn(last) || around.isHyphenAfter(last) ? first - 1 : last;
    }

    private boolean isLink(int word) {
        return around.isLink(word, "of") || around.isLink(word, "for") || around.isLink(word, "to");
    }

    /** Whether a word with a capital follows; a day or a month does not belong to the name, "Your" does. */
    private boolean isGoingOn(int last) {
        int next = last + 1;
        return around.isSpaceAfter(last)
                && tokens.isCapital(next)
                && (!tokens.is(next, Cue.PLAIN) || tokens.end(next) - tokens.start(next) < SHORTEST_DAY);
    }

    /** The first word of the name that ends with a word; the word behind it if none ends there. */
    int firstTo(int last) {
        int first = last + 1;
        while (last - first + 1 < LONGEST && (first > last || around.isSpaceAfter(first - 1))) {
            if (isName(first - 1)) {
                first--;
            } else if (first <= last && isCause(first - 1) && isName(first - 2)) {
                first -= 2;
            } else {
                break;
            }
        }
        return around.isHyphenAfter(first - 1) ? last + 1 : first;
    }

    /** "Hands for Mercy", "Neighbours Against Noise": whether a word joins a name to what the body is for or against. */
    private boolean isCause(int word) {
        return around.isLink(word, "for") || around.isLink(word, "against");
    }

    /** Whether "for" or "against" stands inside a name. */
    boolean isJoined(int first, int last) {
        for (int word = first + 1; word < last; word++) {
            if (isCause(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int word) {
        return words.isNameWord(word) && !words.isPersonWord(word) && !tokens.isNumber(word);
    }

    /** The body with this name that a noun describes; null if it is no name, or if its own words tell what it is. */
    UnlistedBodies.@Nullable Found found(int first, int last, String noun, String rule) {
        boolean legal = around.isCommaAfter(last) && tokens.is(last + 1, Cue.LEGAL_FORM);
        if (last < first
                || legal
                || tokens.is(first, Cue.LEADING)
                || !isOwnName(first, last)
                || around.isTitleCase(first)) {
            return null;
        }
        String own = words.id(first, last);
        String id = gazetteer.isBody(own) ? own : gazetteer.bodyId(own, noun);
        if (id == null || id.length() > ArticleKnowledge.LONGEST || gazetteer.isTaken(own)) {
            return null;
        }
        return new UnlistedBodies.Found(first, last, tokens.start(first), tokens.end(last), id, rule);
    }

    /**
     * Whether the words can be the name of one body: not listed, no person, no adjective, not only common words unless
     * "the" stands before them.
     */
    private boolean isOwnName(int first, int last) {
        if (tokens.is(first, Cue.GIVEN) || isMonthOrCompass(first) || tokens.isAny(last, PLACE)) {
            return false;
        }
        boolean own = last > first && !tokens.isAny(last, POST) && around.isArticle(first - 1);
        for (int word = first; word <= last; word++) {
            Hit hit = scanned.hitFrom(word);
            if (hit != null
                    && (hit.isActor()
                            || hit.terms().nothing()
                            || (hit.last() >= last && (word == first || !isPlaceInside(hit, first)))
                            || (word == first && isShort(first, last)))) {
                return false;
            }
            own |= !tokens.is(word, Cue.COMMON) && !tokens.is(word, Cue.IN_FRONT) && hit == null;
        }
        return own && (first < last || !isAdjective(first));
    }

    /** Whether a place ends a name whose first word is no place: "Heal Norvik", "Bridge to Norvik". */
    private boolean isPlaceInside(Hit hit, int first) {
        return hit.isCountry() && scanned.hitFrom(first) == null && !tokens.is(first, Cue.FAMILY);
    }

    private static boolean isShort(int first, int last) {
        return last - first < 2;
    }

    private boolean isMonthOrCompass(int word) {
        return tokens.is(word, Cue.MONTH) || tokens.is(word, Cue.IN_FRONT);
    }

    /** Whether a name of several words is no person's: one of them is a common word, or "for" joins them. */
    boolean isNoPerson(int first, int last) {
        for (int word = first; first < last && word <= last; word++) {
            if (tokens.is(word, Cue.COMMON) || !tokens.isCapital(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word at the start of a sentence may be an adjective by its form: "Glossy", "Norvian". */
    boolean looksLikeAdjective(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        return isAdjective(word)
                || tokens.is(word, Cue.COMMON)
                || ENDINGS.stream().anyMatch(folded::endsWith);
    }

    private boolean isAdjective(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        return folded.length() < 3 || ADJECTIVES.stream().anyMatch(folded::endsWith) || around.isPlain(word);
    }
}
