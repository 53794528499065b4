package io.newswire.producer.articles.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides lines into CSV records: a record goes on while a quote is open. A parser for whole files would silently read
 * everything after an unclosed quote as one field. Here a quote counts as unclosed if the file ends, if there are too
 * many lines, or if the closing quote is in the middle of a field. Then only the first line of the record is bad; the
 * lines after it are read again as records of their own.
 */
public final class CsvRecords {

    /** The most lines that a quoted field may have. */
    static final int MOST_LINES = 20_000;

    private static final int MOST_CHARACTERS = 16 << 20;

    private record Line(
            String text,
            long number,
            long offset,
            int length,
            @Nullable String problem) {}

    private final ByteLines lines;
    private final CsvDialect dialect;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private String text = "";
    private long line;
    private long offset;
    private long end;
    private @Nullable String problem;

    public CsvRecords(ByteLines lines, CsvDialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
    }

    /** Moves to the next non-blank record; false at the end. */
    public boolean next() throws IOException {
        Line first = nextLine();
        while (first != null && first.problem() == null && first.text().isBlank()) {
            first = nextLine();
        }
        if (first == null) {
            return false;
        }
        become(first);
        QuoteState state = QuoteState.START;
        if (first.problem() == null) {
            state = state.after(first.text(), dialect.separator());
            if (state == QuoteState.OPEN) {
                addOtherLines(first);
            } else if (state == QuoteState.BROKEN) {
                problem = "bad CSV: a character between a closing quote and the end of its field";
            }
        }
        return true;
    }

    private void become(Line first) {
        text = first.text();
        line = first.number();
        offset = first.offset();
        end = first.offset() + first.length();
        problem = first.problem();
    }

    private void addOtherLines(Line first) throws IOException {
        Deque<Line> taken = new ArrayDeque<>();
        StringBuilder record = new StringBuilder(first.text());
        while (taken.size() < MOST_LINES && record.length() < MOST_CHARACTERS) {
            Line next = nextLine();
            if (next == null) {
                break;
            }
            taken.addLast(next);
            if (next.problem() != null) {
                break;
            }
            record.append('\n').append(next.text());
            QuoteState state = QuoteState.OPEN.after(next.text(), dialect.separator());
            if (state == QuoteState.BROKEN) {
                break;
            }
            if (state != QuoteState.OPEN) {
                text = record.toString();
                end = next.offset() + next.length();
                return;
            }
        }
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        problem = "bad CSV: a quote is never closed";
    }

    private @Nullable Line nextLine() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        if (!lines.next()) {
            return null;
        }
        if (lines.tooLong()) {
            return line("", "line is longer than 64 MiB");
        }
        try {
            return line(StrictUtf8.decode(lines.buffer(), lines.start(), lines.length(), lines.offset()), null);
        } catch (BadArticleException e) {
            String lenient = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
            return line(lenient, String.valueOf(e.getMessage()));
        }
    }

    private Line line(String content, @Nullable String reason) {
        return new Line(content, lines.line(), lines.offset(), lines.length(), reason);
    }

    /** The fields of the record. */
    public List<String> cells() throws BadArticleException {
        if (problem != null) {
            throw new BadArticleException(problem);
        }
        return parse(text, dialect);
    }

    /** The fields of one record. */
    public static List<String> parse(String record, CsvDialect dialect) throws BadArticleException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .maxBufferSize(ByteLines.LONGEST)
                .ofCsvRecord(record)) {
            Iterator<CsvRecord> records = reader.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException | IOException e) {
            throw new BadArticleException("bad CSV: " + e.getMessage());
        }
    }

    public String text() {
        return text;
    }

    public long line() {
        return line;
    }

    public long offset() {
        return offset;
    }

    public int length() {
        return (int) (end - offset);
    }
}
