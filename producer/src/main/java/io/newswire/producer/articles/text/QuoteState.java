package io.newswire.producer.articles.text;

/** Whether a quote is open at the end of a CSV line. By RFC 4180, quotes enclose a whole field. */
enum QuoteState {
    /** At the start of a record, or after a complete record. */
    START,
    /** Inside a quoted field. */
    OPEN,
    /** A closing quote is followed by something other than a separator or the end. */
    BROKEN;

    QuoteState after(String line, char separator) {
        boolean open = this == OPEN;
        int i = 0;
        while (true) {
            if (open) {
                i = endOfQuoted(line, i);
                if (i < 0) {
                    return OPEN;
                }
                if (i < line.length() && line.charAt(i) != separator) {
                    return BROKEN;
                }
                open = false;
            } else if (i < line.length() && line.charAt(i) == '"') {
                i++;
                open = true;
                continue;
            } else {
                i = line.indexOf(separator, i);
                i = i < 0 ? line.length() : i;
            }
            if (i >= line.length()) {
                return START;
            }
            i++;
        }
    }

    /** The index after the closing quote; -1 if there is none. Two quotes in a row stand for one in the text. */
    private static int endOfQuoted(String line, int from) {
        int i = line.indexOf('"', from);
        while (i >= 0 && i + 1 < line.length() && line.charAt(i + 1) == '"') {
            i = line.indexOf('"', i + 2);
        }
        return i < 0 ? -1 : i + 1;
    }
}
