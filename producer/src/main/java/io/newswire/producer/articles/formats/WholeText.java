package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.StrictUtf8;

/** The text of a whole file. */
final class WholeText {

    private WholeText() {}

    /** Decodes UTF-8; an error names its line. */
    static String decode(byte[] bytes, int start, int length) throws BadArticleException {
        try {
            return StrictUtf8.decode(bytes, start, length, 0);
        } catch (BadArticleException e) {
            int bad = StrictUtf8.firstBadByte(bytes, start, length);
            throw new BadArticleException(String.valueOf(e.getMessage()), lineOf(bytes, start, bad));
        }
    }

    private static long lineOf(byte[] bytes, int start, int index) {
        long line = 1;
        for (int i = start; i < index; i++) {
            boolean carriageReturn = bytes[i] == '\r' && bytes[i + 1] != '\n';
            if (bytes[i] == '\n' || carriageReturn) {
                line++;
            }
        }
        return line;
    }
}
