package io.newswire.producer.articles;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a folder's {@code index.csv} says of its files: {@code file} and {@code publishedAt} are required columns,
 * {@code source}, {@code url} and {@code headline} are optional, others are ignored.
 *
 * <p>Records are split off here and parsed one by one, so that a broken one does not take the rest with it.
 */
final class FolderIndex {

    static final String NAME = "index.csv";

    /** The class of a wrapped exception, and a position that counts from the start of the record. */
    private static final Pattern NOISE = Pattern.compile("^[\\w.]+Exception: | at line: \\d+, position: \\d+");

    /** What the index says of one file. */
    record Row(
            String file,
            Instant publishedAt,
            @Nullable String source,
            @Nullable String url,
            @Nullable String headline,
            Place place) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> badRows = new ArrayList<>();
    private final String name;
    private final Problems problems;
    private @Nullable List<String> columns;
    private boolean unusable;

    private FolderIndex(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The index of the folder; an empty one if it has none. */
    static FolderIndex of(Path folder, Problems problems) {
        Path path = folder.resolve(NAME);
        FolderIndex index = new FolderIndex(path.toString(), problems);
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return index;
        }
        if (!Files.isRegularFile(path)) {
            problems.report(new Place(index.name, 0), FileTrouble.NO_REGULAR_FILE);
            index.unusable = true;
            return index;
        }
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            CsvRecords records = new CsvRecords(new ByteLines(in));
            for (CsvRecords.Text text = records.next(); text != null && !index.unusable; text = records.next()) {
                index.add(text);
            }
        } catch (IOException e) {
            problems.report(new Place(index.name, 0), "cannot be read: " + FileTrouble.reason(e));
            index.unusable = true;
        }
        if (index.columns == null && !index.unusable) {
            problems.report(new Place(index.name, 0), "is empty");
            index.unusable = true;
        }
        return index;
    }

    @Nullable
    Row row(String file) {
        return rows.get(file);
    }

    /**
     * Whether the file's date is lost: its row is bad, or the whole index is. Its modification time would be a wrong
     * date then. Which file a bad row is about may be the very thing that cannot be read, so all of its text counts.
     */
    boolean spoiled(String file) {
        return unusable || (!rows.containsKey(file) && badRows.stream().anyMatch(row -> row.contains(file)));
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    private void add(CsvRecords.Text text) {
        Place place = new Place(name, text.line());
        try {
            List<String> cells = cells(text);
            if (columns == null) {
                columns = header(cells);
            } else {
                addRow(columns, cells, place);
            }
        } catch (BadArticleException e) {
            unusable |= columns == null;
            badRows.add(text.csv());
            problems.report(place, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> cells(CsvRecords.Text text) throws BadArticleException {
        if (text.trouble() != null) {
            throw new BadArticleException(text.trouble());
        }
        try (CSVParser parser = CSVParser.parse(text.csv(), CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.get(0).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadArticleException(
                    "bad CSV: " + NOISE.matcher(String.valueOf(e.getMessage())).replaceAll(""));
        }
    }

    private static List<String> header(List<String> cells) throws BadArticleException {
        List<String> columns = cells.stream().map(String::strip).toList();
        if (!columns.contains("file") || !columns.contains("publishedAt")) {
            throw new BadArticleException("the header must name the columns file and publishedAt");
        }
        return columns;
    }

    private void addRow(List<String> columns, List<String> cells, Place place) throws BadArticleException {
        if (cells.size() != columns.size()) {
            throw new BadArticleException("bad CSV: " + cells.size() + " columns, the header has " + columns.size());
        }
        String file = required("file", columns, cells);
        Row first = rows.get(file);
        if (first != null) {
            throw new BadArticleException("a second row for " + file + ", the first is line "
                    + first.place().line());
        }
        rows.put(
                file,
                new Row(
                        file,
                        PublishedAt.parse(required("publishedAt", columns, cells)),
                        cell("source", columns, cells),
                        cell("url", columns, cells),
                        cell("headline", columns, cells),
                        place));
    }

    private static String required(String column, List<String> columns, List<String> cells) throws BadArticleException {
        String value = cell(column, columns, cells);
        if (value == null) {
            throw new BadArticleException(column + " is missing");
        }
        return value;
    }

    private static @Nullable String cell(String column, List<String> columns, List<String> cells) {
        int index = columns.indexOf(column);
        String value = index < 0 ? "" : cells.get(index).strip();
        return value.isEmpty() ? null : value;
    }
}
