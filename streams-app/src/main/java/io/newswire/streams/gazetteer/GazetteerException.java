package io.newswire.streams.gazetteer;

/** A gazetteer file cannot be used. The message is one line with the file and the number of the line in it. */
public final class GazetteerException extends RuntimeException {

    public GazetteerException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    public GazetteerException(String file, String problem) {
        super(file + ": " + problem);
    }
}
