package io.newswire.streams.gazetteer;

/** A gazetteer file that cannot be used; the message is one line that names the file and the line in it. */
public final class GazetteerException extends RuntimeException {

    public GazetteerException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    public GazetteerException(String file, String problem) {
        super(file + ": " + problem);
    }
}
