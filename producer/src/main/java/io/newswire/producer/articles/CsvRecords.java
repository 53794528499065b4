package io.newswire.producer.articles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Splits lines into CSV records: lines belong together while a quote is open. A quote that stays open for too many
 * lines spoils its own line only; the lines after it are read again as records of their own.
 */
final class CsvRecords {

    /** A quoted cell may span this many lines. */
    static final int MOST_LINES = 100;

    /** One record as far as it can be read, the line on which it starts, and what is wrong with it if anything is. */
    record Text(String csv, long line, @Nullable String trouble) {

        private long quotes() {
            return csv.chars().filter(c -> c == '"').count();
        }
    }

    private final ByteLines lines;
    private final Deque<Text> ahead = new ArrayDeque<>();

    CsvRecords(ByteLines lines) {
        this.lines = lines;
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    Text next() throws IOException {
        Text first = nextLine();
        while (first != null && first.trouble() == null && first.csv().isBlank()) {
            first = nextLine();
        }
        return first == null || first.trouble() != null || first.quotes() % 2 == 0 ? first : withItsOtherLines(first);
    }

    private Text withItsOtherLines(Text first) throws IOException {
        Deque<Text> taken = new ArrayDeque<>();
        StringBuilder csv = new StringBuilder(first.csv());
        while (taken.size() < MOST_LINES) {
            Text line = nextLine();
            if (line == null) {
                break;
            }
            taken.addLast(line);
            if (line.trouble() != null) {
                break;
            }
            csv.append('\n').append(line.csv());
            if (line.quotes() % 2 == 1) {
                return new Text(csv.toString(), first.line(), null);
            }
        }
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        return new Text(first.csv(), first.line(), "bad CSV: a quote is never closed");
    }

    private @Nullable Text nextLine() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        if (!lines.next()) {
            return null;
        }
        if (lines.tooLong()) {
            return new Text("", lines.line(), "line is longer than 64 MiB");
        }
        try {
            return new Text(StrictUtf8.decode(lines.buffer(), lines.start(), lines.length()), lines.line(), null);
        } catch (BadArticleException e) {
            return new Text(
                    new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8),
                    lines.line(),
                    String.valueOf(e.getMessage()));
        }
    }
}
