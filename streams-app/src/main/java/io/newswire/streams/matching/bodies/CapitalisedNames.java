package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Bodies whose names are common words, by their capitals in the middle of a sentence: "the School Committee". */
final class CapitalisedNames {

    /** Words directly before a name that make it something else: "director General Assembly", "8th Marine Regiment". */
    private static final long POSTS = Cue.bits(Cue.OFFICE, Cue.PERSON, Cue.PERSONS, Cue.TITLE);

    private final Tokens tokens;
    private final TokenContext around;
    private final BodyNameWords words;
    private final BodyNameReader names;
    private final BodySupport support;

    CapitalisedNames(ScannedText scanned, BodyNameWords words, BodyNameReader names, BodySupport support) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = words;
        this.names = names;
        this.support = support;
    }

    /**
     * The first word of the name that ends with an institution, or this word itself if a capital says nothing here. The
     * last word of the body found before it is given.
     */
    int firstTo(int institution, int bodyBefore) {
        int first = names.firstBefore(institution);
        boolean name = first < institution
                && !isGoingOn(institution)
                && !isOther(first, institution)
                && (isInSentence(first, bodyBefore)
                        || isInList(first, institution)
                        || (isOpening(first) && support.isActing(institution)));
        if (!name || around.isTitleCase(institution) || around.isShouting()) {
            return institution;
        }
        boolean strong = tokens.is(institution, Cue.ENDING)
                || words.phraseTo(institution) < institution
                || isOwned(first, bodyBefore)
                || support.isActing(institution)
                || support.isRelated(first);
        return strong ? first : institution;
    }

    /**
     * Whether at least three words in the middle of a sentence, with no article before them, are a company's name that
     * ends in a word with other uses: "backed by Tarvik Street Capital".
     */
    boolean isFirm(int first, int last) {
        return last - first > 1
                && words.isTrade(last)
                && !tokens.is(last, Cue.ABSTRACT)
                && isInSentence(first, -1)
                && !around.isArticle(first - 1)
                && !isGoingOn(last)
                && !around.isTitleCase(last)
                && !around.isShouting();
    }

    /** Whether small letters, or "The", stand before a name in its sentence. */
    private boolean isInSentence(int first, int bodyBefore) {
        int before = first - 1;
        if (!around.isSpaceAfter(before) || around.isFirst(first) || isIndefinite(before)) {
            return false;
        }
        if (tokens.isWord(before, "and") && tokens.isCapital(before - 1)) {
            return bodyBefore == before - 1 || tokens.is(before - 1, Cue.INSTITUTION);
        }
        return !tokens.isCapital(before) ? !tokens.isAny(before, POSTS) : tokens.isWord(before, "The");
    }

    /** Whether at least three words stand behind a comma: ", Food and Wool Institute". */
    private boolean isInList(int first, int last) {
        return last - first > 1 && around.isCommaAfter(first - 1);
    }

    /** Whether a sentence or what stands behind a comma begins with a name. */
    private boolean isOpening(int first) {
        return around.isFirst(first) || around.isCommaAfter(first - 1);
    }

    /** Whether a word before a name says that it means any body of its kind, or that a number belongs to the name. */
    private boolean isIndefinite(int word) {
        return tokens.isWord(word, "a")
                || tokens.isWord(word, "an")
                || tokens.isWord(word, "any")
                || tokens.isWord(word, "every")
                || Character.isDigit(tokens.text.charAt(tokens.start(word)));
    }

    /** Whether a last word is often that of a rite, a place or a feast: "Memorial Service". */
    private boolean isOften(int last) {
        return tokens.isWord(last, "Service")
                || tokens.isWord(last, "Services")
                || tokens.isWord(last, "Court")
                || tokens.isWord(last, "Party")
                || tokens.isWord(last, "Society")
                || tokens.isWord(last, "Team");
    }

    /** Whether "the" or a common noun's or body's possessive stands before a name: "the town's Labour Board". */
    private boolean isOwned(int first, int bodyBefore) {
        int before = first - 1;
        boolean owned = tokens.isWord(before, "s") && around.isApostropheAfter(before - 1);
        return around.isArticle(before) || (owned && (!tokens.isCapital(before - 1) || bodyBefore == before - 1));
    }

    /** Whether the words are no body's: two kinds of troops, a country's initials alone, a head office, a garden party. */
    private boolean isOther(int first, int last) {
        return around.isHyphenAfter(last - 1)
                || (first == last - 1 && tokens.end(first) - tokens.start(first) < 3)
                || tokens.isInitial(last - 1)
                || (last - first < 3 && isHouse(last) && !words.isOwnerS(last - 1))
                || ((tokens.isWord(last, "Club") || tokens.isWord(last, "District")) && words.phraseTo(last) == last)
                || (tokens.is(last - 1, Cue.NO_INSTITUTION) && isOften(last));
    }

    /** Whether a word is a building as often as a body, so that a short name says little: "Health Centre". */
    private boolean isHouse(int word) {
        return tokens.isWord(word, "Office") || tokens.isWord(word, "Centre") || tokens.isWord(word, "Center");
    }

    /** Whether the name goes on: "Finance Committee Room". A post of the body does not belong to it. */
    private boolean isGoingOn(int last) {
        int next = last + 1;
        return around.isHyphenAfter(last)
                || ((around.isLink(next, "of") || around.isLink(next, "on") || around.isLink(next, "for"))
                        && tokens.isCapital(next + 1)
                        && !tokens.is(next + 1, Cue.PLAIN))
                || (around.isSpaceAfter(last)
                        && tokens.isCapital(next)
                        && !words.isPersonWord(next)
                        && !tokens.is(next, Cue.PLAIN));
    }
}
