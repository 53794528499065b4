package io.newswire.streams.web.api;

import java.util.Locale;

/** In which order subjects are listed. */
enum SortOrder {
    /** The highest count first. */
    COUNT,
    /** Those that gained most since the window before first; at the end those of which that is not known. */
    CHANGE,
    /** By name. */
    NAME;

    /** The word in a query. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
