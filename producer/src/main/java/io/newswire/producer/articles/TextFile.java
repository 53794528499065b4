package io.newswire.producer.articles;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a text file that holds one article. */
final class TextFile {

    private static final int LARGEST = ByteLines.LONGEST;

    private TextFile() {}

    /**
     * The text without a byte order mark; null, with a report, if it is too large or not UTF-8. Read through
     * {@link FileInputStream} for the reason given at {@link JsonLinesFile}.
     */
    static @Nullable String read(Path file, Problems problems) throws IOException {
        byte[] bytes;
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            problems.report(new Place(file.toString(), 0), "is larger than 64 MiB, which is no article");
            return null;
        }
        try {
            String text = StrictUtf8.decode(bytes, 0, bytes.length);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (BadArticleException e) {
            int bad = StrictUtf8.firstBadByte(bytes, 0, bytes.length);
            problems.report(new Place(file.toString(), lineOf(bytes, bad)), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static long lineOf(byte[] bytes, int index) {
        long line = 1;
        for (int i = 0; i < index; i++) {
            boolean carriageReturn = bytes[i] == '\r' && bytes[i + 1] != '\n';
            if (bytes[i] == '\n' || carriageReturn) {
                line++;
            }
        }
        return line;
    }
}
