package io.newswire.bench.stream;

import java.util.List;

/** What is served while paragraphs are counted, in the order of the rows. */
enum Setup {
    /** Only health and metrics. */
    COUNTING("counting", List.of("--no-web-data")),
    /** Page, API and stream, which nobody asks for. */
    PAGE("with-page", List.of()),
    /** Page, API and stream, with many clients of the stream. */
    CLIENTS("with-clients", List.of());

    private final String word;
    private final List<String> options;

    Setup(String word, List<String> options) {
        this.word = word;
        this.options = options;
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
        return options;
    }
}
