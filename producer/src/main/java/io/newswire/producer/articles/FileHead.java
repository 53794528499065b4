package io.newswire.producer.articles;

import java.util.Locale;

/** How a file begins: its name without the suffix of a compression, and the first 64 KiB of its text at most. */
public record FileHead(String name, String text) {

    /** Whether the name ends so, upper and lower case alike. */
    public boolean isNamed(String... suffixes) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (lower.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** The text from its first character that is no space. */
    public String stripped() {
        return text.stripLeading();
    }

    /** The first line that is not blank. */
    public String firstLine() {
        return stripped().lines().findFirst().orElse("");
    }

    /** Whether this is no text at all. */
    public boolean isBinary() {
        return text.indexOf('\0') >= 0;
    }
}
