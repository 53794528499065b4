package io.newswire.producer.articles;

import java.util.Locale;

/** The beginning of a file: its name without the suffix of a compression, and at most the first 64 KiB of its text. */
public record FileHead(String name, String text) {

    /** Whether the name ends with one of these suffixes, whatever its case. */
    public boolean isNamed(String... suffixes) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (lower.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** The text without leading spaces. */
    public String stripped() {
        return text.stripLeading();
    }

    /** The first line that is not blank. */
    public String firstLine() {
        return stripped().lines().findFirst().orElse("");
    }

    /** Whether the content is not text. */
    public boolean isBinary() {
        return text.indexOf('\0') >= 0;
    }
}
