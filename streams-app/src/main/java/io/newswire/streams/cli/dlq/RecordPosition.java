package io.newswire.streams.cli.dlq;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record lies in its topic, written {@code PARTITION:OFFSET}; in the topic of dead letters, a letter's name. */
record RecordPosition(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    /**
     * Reads a position that a person wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    static RecordPosition parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' names no dead letter; one is called such as 0:3");
        }
        return new RecordPosition(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
