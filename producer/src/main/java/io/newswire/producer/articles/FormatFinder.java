package io.newswire.producer.articles;

import org.jspecify.annotations.Nullable;

/** Finds the format of a file. */
final class FormatFinder {

    private final ArticleInputs inputs;

    FormatFinder(ArticleInputs inputs) {
        this.inputs = inputs;
    }

    /** The format that the user named, else the first that recognises the file; null if none does. */
    @Nullable
    ArticleFormat find(FileHead head) {
        String wanted = inputs.reading().format();
        for (ArticleFormat format : inputs.formats()) {
            if (wanted == null ? format.recognises(head) : format.name().equals(wanted)) {
                return format;
            }
        }
        return null;
    }

    /** Why no format recognises the file, in words. */
    static String reason(FileHead head) {
        if (head.text().isBlank()) {
            return "is empty";
        }
        if (head.isBinary()) {
            return "is no text, or UTF-16 without a byte order mark";
        }
        String line = head.firstLine();
        return "is of no known format, it begins with '" + (line.length() <= 40 ? line : line.substring(0, 40) + "…")
                + "'";
    }
}
