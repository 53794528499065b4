package io.newswire.producer.articles;

import java.util.ArrayList;
import java.util.List;

/** Cuts an article's text into its non-blank, trimmed lines. */
final class BodyLines {

    private static final char NEXT_LINE = '\u0085';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private BodyLines() {}

    static List<String> of(String body) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < body.length()) {
            int end = start;
            while (end < body.length() && !endsLine(body.charAt(end))) {
                end++;
            }
            String line = trim(body, start, end);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private static String trim(String body, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(body.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(body.charAt(to - 1))) {
            to--;
        }
        return body.substring(from, to);
    }

    /**
     * White_Space is the space, line and paragraph separators plus six control characters. In contrast to
     * {@link Character#isWhitespace} it includes the no-break spaces and excludes U+001C to U+001F.
     */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == NEXT_LINE || c == BYTE_ORDER_MARK || Character.isSpaceChar(c);
    }
}
