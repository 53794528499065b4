package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Which words can be part of a body's name, and what may stand between two of them. */
final class BodyNameWords {

    /** Words that stand in a body's name and in no person's. */
    private static final long COMMON = Cue.bits(Cue.COMMON, Cue.ENDING, Cue.ENDING_PHRASE);

    private static final long ENDINGS = Cue.bits(Cue.ENDING, Cue.WEAK_ENDING);
    private static final int LONGEST_PHRASE = 3;

    /** What a plural may own in the name of a body: "Residents' Group". */
    private static final long OWNED = Cue.bits(Cue.ENDING, Cue.WEAK_ENDING, Cue.INSTITUTION);

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    BodyNameWords(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a word can end a body's name. */
    boolean isEnding(int word) {
        if (tokens.is(word, Cue.LEGAL_FORM)) {
            return tokens.isCapital(word) || tokens.isWord(word, "plc");
        }
        return (tokens.is(word, Cue.ENDING) || tokens.is(word, Cue.WEAK_ENDING) || phraseTo(word) < word)
                && !isShoutedWord(word);
    }

    /** The first word of the ending of several words that ends with a word ("High School"); the word itself if none. */
    int phraseTo(int word) {
        if (!tokens.is(word, Cue.ENDING_PHRASE) || !tokens.isCapital(word)) {
            return word;
        }
        for (int first = word - 1; first >= word - LONGEST_PHRASE + 1; first--) {
            if (!around.isSpaceAfter(first)) {
                return word;
            }
            if (tokens.is(first, Cue.ENDING_PHRASE) && tokens.isCapital(first)) {
                return first;
            }
        }
        return word;
    }

    /** Whether a word with a capital ends the names of companies and has other uses: "Builders", "Gas". */
    boolean isTrade(int word) {
        return tokens.isCapital(word)
                && tokens.isAny(word, ENDINGS)
                && !tokens.is(word, Cue.INSTITUTION)
                && !tokens.is(word, Cue.LEGAL_FORM);
    }

    private boolean isShoutedWord(int word) {
        return tokens.isAllCapitals(word) && (tokens.end(word) - tokens.start(word) > 4 || around.isShouting());
    }

    /** Whether the space or mark between a word and the next can be part of a name. */
    boolean isJoined(int word) {
        return around.isSpaceAfter(word)
                || (scanned.names.isSaint(word) && around.isTitleGap(word))
                || (tokens.isInitial(word) && tokens.isWord(word + 1))
                || isCommaBeforeLegal(word)
                || around.isHyphenAfter(word)
                || isAmpersandAfter(word)
                || (around.isApostropheAfter(word) && tokens.isCapital(word + 1))
                || isPluralOwner(word);
    }

    /** Whether a plural owns the one or two words behind it, the last an ending: "Employees' Welfare Union". */
    boolean isPluralOwner(int word) {
        int owned = word + 1;
        return tokens.isCapital(owned)
                && around.isPluralOwner(word)
                && (tokens.is(owned, Cue.INSTITUTION)
                        || (scanned.hitTo(word) == null && (tokens.isAny(owned, OWNED) || isOwned(owned))));
    }

    private boolean isOwned(int word) {
        return around.isSpaceAfter(word) && tokens.isCapital(word + 1) && tokens.isAny(word + 1, OWNED);
    }

    private boolean isCommaBeforeLegal(int word) {
        return around.isCommaAfter(word) && tokens.is(word + 1, Cue.LEGAL_FORM) && tokens.isCapital(word + 1);
    }

    /** Whether an ampersand stands between a word and the next. */
    boolean isAmpersandAfter(int word) {
        return tokens.isWord(word)
                && tokens.isWord(word + 1)
                && scanned.text.startsWith(" & ", tokens.end(word))
                && tokens.start(word + 1) == tokens.end(word) + 3;
    }

    /** Whether a capitalised word can be part of a body's name. */
    boolean isNameWord(int word) {
        return tokens.isCapital(word)
                && !tokens.is(word, Cue.SAYING)
                && (!tokens.is(word, Cue.PLAIN) || tokens.is(word, Cue.PARTICLE) || tokens.isWord(word, "First"));
    }

    /** Whether a word says what a person is, so that a name does not go over it: "Minister", "Judge". */
    boolean isPersonWord(int word) {
        boolean person = tokens.is(word, Cue.OFFICE) || tokens.is(word, Cue.PERSON) || tokens.is(word, Cue.TITLE);
        return person && !tokens.is(word, Cue.COMMON) && !isOwner(word);
    }

    /**
     * Whether a word that says what a person is stands inside a name: "Cook County", "Box Elder School". An office does
     * not: "Hartley Mayor".
     */
    boolean isInside(int word) {
        if (tokens.is(word + 1, Cue.COUNTY)) {
            return true;
        }
        int before = word - 1;
        if (!tokens.is(word, Cue.OFFICE) && (around.isArticle(before) || tokens.isWord(before, "s"))) {
            return true;
        }
        return !tokens.is(word, Cue.OFFICE)
                && tokens.isAny(word + 1, COMMON)
                && around.isSpaceAfter(before)
                && isNameWord(before)
                && !isPersonWord(before)
                && !tokens.is(before, Cue.GIVEN);
    }

    /** Whether a word is a field by its form: "Conservation", "Settlement". */
    boolean isField(int word) {
        int end = tokens.end(word);
        boolean formed = tokens.text.startsWith("tion", end - 4)
                || tokens.text.startsWith("ment", end - 4)
                || tokens.text.startsWith("ture", end - 4)
                || tokens.text.startsWith("ics", end - 3)
                || tokens.text.startsWith("logy", end - 4)
                || tokens.text.startsWith("ility", end - 5);
        return formed && !tokens.is(word, Cue.GIVEN) && !tokens.is(word, Cue.FAMILY);
    }

    /** Whether a word may be written with a capital without being a name, or points to a place: "But", "Near". */
    boolean isOpener(int word) {
        return around.isPlain(word) || (tokens.is(word, Cue.IN_FRONT) && !tokens.is(word, Cue.COMMON));
    }

    /** Whether a word is an owner whose possessive can be part of a name: the sheriff of "Sheriff's Office". */
    boolean isOwner(int word) {
        return tokens.is(word, Cue.OWNER);
    }

    /** Whether a word is an official whose possessive can be part of a name: "Coroner's Office". */
    boolean isOfficial(int word) {
        return tokens.is(word, Cue.OFFICIAL);
    }

    /** Whether a word is the "s" of such an owner: "Sheriff's Office". */
    boolean isOwnerS(int word) {
        return word > 0
                && tokens.isWord(word, "s")
                && around.isApostropheAfter(word - 1)
                && around.isSpaceAfter(word)
                && tokens.isCapital(word - 1)
                && (isOwner(word - 1)
                        || isOfficial(word - 1)
                        || isFounder(word - 1)
                        || scanned.names.isSaint(word - 2));
    }

    /** Whether the possessive of a word stands directly before what a shop is called by: "Tormund's Bakery". */
    private boolean isFounder(int word) {
        int shop = word + 2;
        return tokens.isCapital(shop)
                && tokens.is(shop, Cue.SHOP)
                && isNoPlace(word)
                && isNameWord(word)
                && !tokens.is(word, Cue.COMMON)
                && !tokens.is(word, Cue.MONTH)
                && !isPersonWord(word);
    }

    private boolean isNoPlace(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit == null || (hit.last() == word && hit.terms().onlySurname());
    }

    /** The id that a name makes: its words, folded and joined by hyphens; initials and what an apostrophe joins are one. */
    String id(int first, int last) {
        StringBuilder id = new StringBuilder();
        for (int word = first; word <= last; word++) {
            boolean joined = word > first && (around.isApostropheAfter(word - 1) || isWithinInitials(word));
            id.append(id.isEmpty() || joined ? "" : "-").append(fold(word).replace(".", ""));
        }
        return id.toString();
    }

    /** Whether a dot alone joins a letter to the letter before it: "U.S.". */
    private boolean isWithinInitials(int word) {
        return tokens.start(word) == tokens.end(word - 1) + 1
                && tokens.end(word) - tokens.start(word) == 1
                && tokens.text.charAt(tokens.end(word - 1)) == '.';
    }

    /** A word, folded. */
    String fold(int word) {
        return CharFolding.fold(tokens.word(word));
    }
}
