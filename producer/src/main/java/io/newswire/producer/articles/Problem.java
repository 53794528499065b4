package io.newswire.producer.articles;

import java.util.regex.Pattern;

/** Something in the input that could not be used, and where it stands; its text is one printable line. */
public record Problem(Place place, String message) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");
    private static final int LONGEST = 500;

    public Problem {
        message = printable(message);
    }

    @Override
    public String toString() {
        return printable(place.toString()) + ": " + message;
    }

    private static String printable(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
