package io.newswire.bench.stream;

import java.util.List;

/** What is served while paragraphs are counted, in the order of the rows. */
enum Setup {
    /** Only health and metrics. */
    COUNTING("counting", false),
    /** Page, API and stream, which nobody asks for. */
    PAGE("with-page", true),
    /** Page, API and stream, with many clients of the stream. */
    CLIENTS("with-clients", true);

    private final String word;
    private final boolean servesData;

    Setup(String word, boolean servesData) {
        this.word = word;
        this.servesData = servesData;
    }

    String word() {
        return word;
    }

    /**
     * The setup with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Setup of(String word) {
        for (Setup each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no setup is called '" + word + "'");
    }

    /** For {@link AppCommand}. */
    List<String> options() {
        return servesData ? List.of() : List.of("--no-web-data");
    }
}
