package io.newswire.streams.printing;

/**
 * Makes text from outside safe to show: characters that control a terminal are escaped as in JSON, as a backslash, u
 * and four digits. These are the Unicode categories control, format, line separator, paragraph separator and surrogate:
 * ESC, line ends, marks that change the writing direction, and others.
 */
public final class Printable {
    private Printable() {}

    /** The text in one line, without characters that control a terminal. */
    public static String line(String text) {
        return isClean(text) ? text : escaped(text, false);
    }

    /**
     * The same JSON value in one line. Line ends and tabs, which stand only between values, become spaces; other
     * control characters stand only in strings and are escaped.
     */
    public static String json(String json) {
        return isClean(json) ? json : escaped(json, true);
    }

    private static boolean isClean(String text) {
        int next;
        for (int i = 0; i < text.length(); i += next) {
            int character = text.codePointAt(i);
            if (isObeyed(character)) {
                return false;
            }
            next = Character.charCount(character);
        }
        return true;
    }

    private static String escaped(String text, boolean keepWhiteSpace) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (!isObeyed(character)) {
                line.appendCodePoint(character);
            } else if (keepWhiteSpace && (character == '\t' || character == '\n' || character == '\r')) {
                line.append(' ');
            } else {
                for (char unit : Character.toChars(character)) {
                    line.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return line.toString();
    }

    private static boolean isObeyed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
