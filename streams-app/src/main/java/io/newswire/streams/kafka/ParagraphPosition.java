package io.newswire.streams.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where the record of a paragraph lies in {@code news.paragraphs}. Its record in {@code news.mentions} carries it in a
 * header, as partition and offset with a colon between them, so that the rest of the article can be found.
 */
public record ParagraphPosition(int partition, long offset) {
    /** The header of a record of {@code news.mentions}. */
    public static final String HEADER = "newswire.paragraph";

    /** Puts it on a record, in place of one that is there. */
    public void writeTo(Headers headers) {
        headers.remove(HEADER).add(HEADER, (partition + ":" + offset).getBytes(US_ASCII));
    }

    /** Reads it from a record; null if it has none that can be read. */
    public static @Nullable ParagraphPosition of(Headers headers) {
        var header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), US_ASCII);
        int colon = text.indexOf(':');
        try {
            return colon < 0
                    ? null
                    : new ParagraphPosition(
                            Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
