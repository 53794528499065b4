package io.newswire.streams.gazetteer;

import java.text.Normalizer;

/**
 * Folds characters to the small alphabet that aliases are compared in, so that "Côte d’Ivoire" with a curly quote meets
 * "Cote d'Ivoire", and a non-breaking space or a hyphen meets a space.
 */
public final class CharFolding {

    /** Punctuation that no alias contains. */
    public static final byte OTHER = 0;
    /** White space of any width. In an alias a hyphen is the same as a space. */
    public static final byte SPACE = 1;

    public static final byte HYPHEN = 2;
    public static final byte DOT = 3;
    public static final byte APOSTROPHE = 4;
    public static final byte AMPERSAND = 5;
    public static final byte COMMA = 6;
    /** First of the ten digits. */
    public static final byte DIGIT = 7;
    /** First of the 26 letters. */
    public static final byte LETTER = 17;
    /** A letter or digit of another script. */
    public static final byte FOREIGN = 43;
    /** A character without width: a combining accent, a soft hyphen. */
    public static final byte NOTHING = 44;
    /** How many symbols there are. */
    public static final int SIZE = 45;

    private static final byte[] SYMBOLS = table();

    private CharFolding() {}

    /** The symbol of a character. */
    public static byte symbol(char c) {
        return SYMBOLS[c];
    }

    /** Whether a symbol is part of a word. */
    public static boolean isWord(byte symbol) {
        return symbol >= DIGIT && symbol <= FOREIGN;
    }

    /** One symbol for each character of a text, then one {@link #OTHER} as the end. */
    public static byte[] symbols(String text) {
        byte[] symbols = new byte[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            symbols[i] = SYMBOLS[text.charAt(i)];
        }
        return symbols;
    }

    /**
     * A text in the form that is compared: plain small letters, one space between words, no character of the symbol
     * {@link #NOTHING}.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte symbol = SYMBOLS[c];
            if (symbol == SPACE || symbol == HYPHEN) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (symbol >= LETTER && symbol < FOREIGN) {
                folded.append((char) ('a' + symbol - LETTER));
            } else if (symbol == APOSTROPHE) {
                folded.append('\'');
            } else if (symbol != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString().stripTrailing();
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = classify((char) i);
        }
        return table;
    }

    private static byte classify(char c) {
        char plain = plain(c);
        if (plain >= 'a' && plain <= 'z') {
            return (byte) (LETTER + plain - 'a');
        }
        if (plain >= '0' && plain <= '9') {
            return (byte) (DIGIT + plain - '0');
        }
        return switch (c) {
            case '.' -> DOT;
            case '&' -> AMPERSAND;
            case ',' -> COMMA;
            case '\'', '\u2018', '\u2019', '\u02bb', '\u02bc', '`', '\u00b4' -> APOSTROPHE;
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> NOTHING;
            default -> classifyByType(c);
        };
    }

    private static byte classifyByType(char c) {
        int type = Character.getType(c);
        if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
            return SPACE;
        }
        if (type == Character.NON_SPACING_MARK) {
            return NOTHING;
        }
        return Character.isLetterOrDigit(c) ? FOREIGN : OTHER;
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c > 0x24f && (c < 0x1e00 || c > 0x1eff)) {
            return c;
        }
        return switch (Character.toLowerCase(c)) {
            case 'ß' -> 's';
            case 'ø', 'œ' -> 'o';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'þ', 'ŧ' -> 't';
            case 'æ' -> 'a';
            case 'ı' -> 'i';
            case 'ħ' -> 'h';
            case 'ŋ' -> 'n';
            case 'ə' -> 'e';
            default ->
                Character.isLetter(c)
                        ? Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0))
                        : c;
        };
    }
}
