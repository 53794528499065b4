package io.newswire.producer.printing;

/**
 * Text from anybody as it may be shown to a person: characters that a terminal obeys instead of showing are escaped as
 * in JSON, a backslash, u and four digits. Those are the ones of the Unicode categories control, format, line and
 * paragraph separator, and halves of surrogate pairs: ESC, line ends, what turns the direction of a line, and others.
 */
public final class Printable {
    private Printable() {}

    /** The text in one line, without anything that a terminal obeys. */
    public static String line(String text) {
        return isClean(text) ? text : escaped(text, false);
    }

    /** The same value of JSON in one line: what is escaped can only stand in strings, and line ends only between them. */
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
