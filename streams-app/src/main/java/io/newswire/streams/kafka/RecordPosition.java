package io.newswire.streams.kafka;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The position of a record in its topic, written {@code PARTITION:OFFSET}. */
public record RecordPosition(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    /**
     * Parses a position that a user wrote.
     *
     * @throws IllegalArgumentException if it is not valid
     */
    public static RecordPosition parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form partition:offset, such as 0:3");
        }
        return new RecordPosition(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
