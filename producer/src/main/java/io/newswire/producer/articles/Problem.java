package io.newswire.producer.articles;

import io.newswire.producer.printing.Printable;

/** Something in the input that cannot be used, and where it is; the message is one printable line. */
public record Problem(SourceLocation location, String message) {

    private static final int LONGEST = 500;

    public Problem {
        message = printable(message);
    }

    @Override
    public String toString() {
        return printable(location.toString()) + ": " + message;
    }

    private static String printable(String text) {
        String line = Printable.line(text.strip());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
