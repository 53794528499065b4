package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the words of a text (spaces, commas, hyphens, possessives), where sentences begin, and whether a
 * sentence is a heading.
 */
public final class TokenContext {

    /** A text with more than this number of small letters is not written in capitals. */
    private static final int SMALL_LETTERS = 40;

    private static final int SHOUTED = 8;
    private static final int SHOUTED_WORDS = 3;
    private static final int SHORTEST_OPENER = 6;

    private final Tokens tokens;
    private final String text;
    private final Headings headings;
    private @Nullable Boolean shouting;
    private @Nullable Boolean quoting;

    TokenContext(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text;
        this.headings = new Headings(tokens, this);
    }

    /** Whether the text holds a mark that opens a quotation. */
    public boolean hasQuotation() {
        if (quoting == null) {
            quoting = text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('‘') >= 0;
        }
        return quoting;
    }

    /** Whether nearly all letters of the text are capitals, so that a capital says nothing. */
    public boolean isShouting() {
        if (shouting == null) {
            shouting = countsAsShouting();
        }
        return shouting;
    }

    private boolean countsAsShouting() {
        if (tokens.smallWords() > SMALL_LETTERS) {
            return false;
        }
        int small = 0;
        int capital = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSmall(c)) {
                if (++small > SMALL_LETTERS) {
                    return false;
                }
            } else {
                capital += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return capital > 2 * SHOUTED && small * SHOUTED < capital && tokens.count() > SHOUTED_WORDS;
    }

    private static boolean isSmall(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    /** Whether nothing but white space stands between a word and the next. */
    public boolean isSpaceAfter(int word) {
        if (!tokens.isWord(word) || !tokens.isWord(word + 1)) {
            return false;
        }
        for (int i = tokens.end(word); i < tokens.start(word + 1); i++) {
            if (tokens.symbol(i) != CharFolding.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but white space stands between a hit, its last dot included, and the next word. */
    public boolean isSpaceBehind(Hit hit) {
        if (!tokens.isWord(hit.last() + 1)) {
            return false;
        }
        for (int i = hit.end(); i < tokens.start(hit.last() + 1); i++) {
            if (tokens.symbol(i) != CharFolding.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is written in this way, with only space before and after it. */
    public boolean isLink(int word, String text) {
        return tokens.isWord(word, text) && isSpaceAfter(word - 1) && isSpaceAfter(word);
    }

    /** Whether a word is "the" with only space behind it. */
    public boolean isArticle(int word) {
        return isSpaceAfter(word) && (tokens.isWord(word, "the") || tokens.isWord(word, "The"));
    }

    /** Whether a hit has a possessive 's. */
    public boolean isPossessive(Hit hit) {
        return hasPossessive(hit.end(), hit.end() + 1);
    }

    /** Whether a possessive starts at a position, the end of a name: 's, or the apostrophe alone after an s. */
    public boolean isPossessive(int end) {
        return hasPossessive(end, end + 1)
                || (tokens.symbol(end) == CharFolding.APOSTROPHE
                        && tokens.symbol(end + 1) == CharFolding.SPACE
                        && Character.toLowerCase(text.charAt(end - 1)) == 's');
    }

    /** Whether the apostrophe alone of a plural's possessive, and a space, stand behind a word: "residents' group". */
    public boolean isPluralOwner(int word) {
        return tokens.isWord(word)
                && tokens.isWord(word + 1)
                && isPossessive(tokens.end(word))
                && tokens.start(word + 1) == tokens.end(word) + 2;
    }

    private boolean hasPossessive(int apostrophe, int s) {
        return s < text.length()
                && tokens.symbol(apostrophe) == CharFolding.APOSTROPHE
                && Character.toLowerCase(text.charAt(s)) == 's'
                && !CharFolding.isWord(tokens.symbol(s + 1));
    }

    /** Whether there is white space, and nothing else, from a position to the next word. */
    public boolean isSpaceFrom(int end) {
        int at = end;
        while (tokens.symbol(at) == CharFolding.SPACE && at + 1 < text.length() + 1) {
            at++;
        }
        return at > end && CharFolding.isWord(tokens.symbol(at));
    }

    /** Whether a comma and white space stand between a word and the next. */
    public boolean isCommaAfter(int word) {
        return tokens.isWord(word)
                && tokens.isWord(word + 1)
                && tokens.symbol(tokens.end(word)) == CharFolding.COMMA
                && tokens.start(word + 1) > tokens.end(word) + 1
                && tokens.symbol(tokens.start(word + 1) - 1) == CharFolding.SPACE;
    }

    /** Whether a comma and white space stand behind a word or behind its dot: "Roe Jr., 34,". */
    public boolean isCommaBehind(int word) {
        return isCommaAfter(word)
                || (tokens.isWord(word)
                        && tokens.isWord(word + 1)
                        && tokens.symbol(tokens.end(word)) == CharFolding.DOT
                        && tokens.symbol(tokens.end(word) + 1) == CharFolding.COMMA
                        && tokens.start(word + 1) == tokens.end(word) + 3);
    }

    /** Whether a hyphen alone joins a word to the next. */
    public boolean isHyphenAfter(int word) {
        return tokens.isWord(word)
                && tokens.isWord(word + 1)
                && tokens.symbol(tokens.end(word)) == CharFolding.HYPHEN
                && tokens.start(word + 1) == tokens.end(word) + 1;
    }

    /** Whether an apostrophe alone joins a word to the next. */
    public boolean isApostropheAfter(int word) {
        return tokens.isWord(word)
                && tokens.isWord(word + 1)
                && tokens.symbol(tokens.end(word)) == CharFolding.APOSTROPHE
                && tokens.start(word + 1) == tokens.end(word) + 1;
    }

    /** Whether white space follows a form of address, or a dot and white space: "Mr Roe", "Mr. Roe". */
    public boolean isTitleGap(int word) {
        return isSpaceAfter(word)
                || (tokens.isWord(word)
                        && tokens.isWord(word + 1)
                        && tokens.symbol(tokens.end(word)) == CharFolding.DOT
                        && tokens.start(word + 1) == tokens.end(word) + 2
                        && tokens.symbol(tokens.end(word) + 1) == CharFolding.SPACE);
    }

    /** Whether a sentence, a line or a quotation begins with a word. */
    public boolean isFirst(int word) {
        if (word == 0) {
            return true;
        }
        for (int i = tokens.end(word - 1); i < tokens.start(word); i++) {
            char c = text.charAt(i);
            if (c != ' ' && ".!?:;\"“”‘(—–-•|".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word is no name even if it has a capital: a plain word, or an opener at the start of a sentence ("But",
     * "Embattled").
     */
    public boolean isPlain(int word) {
        return tokens.is(word, Cue.PLAIN)
                || (isFirst(word)
                        && !tokens.is(word, Cue.GIVEN)
                        && !tokens.is(word, Cue.FAMILY)
                        && (tokens.is(word, Cue.OPENER) || isOpenerByForm(word)));
    }

    /** Whether a word has the ending of an adverb or a participle: "Grudgingly", "Cornered". */
    private boolean isOpenerByForm(int word) {
        int end = tokens.end(word);
        return end - tokens.start(word) >= SHORTEST_OPENER
                && (text.startsWith("ly", end - 2)
                        || text.startsWith("ed", end - 2)
                        || text.startsWith("ing", end - 3));
    }

    /** Whether the sentence around a word is a heading: a capital says little there. */
    public boolean isTitleCase(int word) {
        return headings.isHeading(word);
    }
}
