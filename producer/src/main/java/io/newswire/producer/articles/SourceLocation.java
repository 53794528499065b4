package io.newswire.producer.articles;

/** Where something was read: a file, and the line in it, counted from 1; 0 means the file as a whole. */
public record SourceLocation(String file, long line) {

    public SourceLocation {
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " is below 0");
        }
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
