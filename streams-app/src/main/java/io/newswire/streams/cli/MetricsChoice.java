package io.newswire.streams.cli;

import java.util.Locale;

/** Which metrics are shown. */
enum MetricsChoice {
    CHOSEN,
    ALL;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
