package io.newswire.streams.web.api;

import java.util.Locale;

/** The order in which subjects are listed. */
enum SortOrder {
    /** The highest count first. */
    COUNT,
    /** The largest increase since the previous window first; at the end those for which it is unknown. */
    CHANGE,
    /** By name. */
    NAME;

    /** The word in a query. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
