package io.newswire.producer.articles;

import io.newswire.producer.articles.text.ArticleDates;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.ByteLines;
import io.newswire.producer.articles.text.CsvDialect;
import io.newswire.producer.articles.text.CsvRecords;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code index.csv} in a folder says about the other files. The columns {@code file} and
 * {@code publishedAt} are required; {@code source}, {@code url} and {@code headline} are optional; others are ignored.
 *
 * <p>Records are separated here and parsed one by one, so a bad record does not affect the next ones.
 */
final class FolderIndex {

    static final String NAME = "index.csv";

    /** The row for one file. */
    record Row(String file, ArticleFields fields, SourceLocation location) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> badRows = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final String name;
    private final boolean present;
    private final ArticleDates dates;
    private final Problems problems;
    private @Nullable List<String> columns;
    private boolean unusable;

    private FolderIndex(Path path, ArticleDates dates, Problems problems) {
        this.name = path.toString();
        this.present = !Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        this.dates = dates;
        this.problems = problems;
    }

    /** The index of the folder; an empty one if it has none. */
    static FolderIndex of(Path folder, ArticleDates dates, Problems problems) {
        Path path = folder.resolve(NAME);
        FolderIndex index = new FolderIndex(path, dates, problems);
        if (!index.present) {
            return index;
        }
        if (!Files.isRegularFile(path)) {
            problems.report(new SourceLocation(index.name, 0), FileErrors.NO_REGULAR_FILE);
            index.unusable = true;
            return index;
        }
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            CsvRecords records = new CsvRecords(new ByteLines(in), CsvDialect.COMMA);
            while (!index.unusable && records.next()) {
                index.add(records);
            }
        } catch (IOException e) {
            problems.report(new SourceLocation(index.name, 0), "cannot be read: " + FileErrors.reason(e));
            index.unusable = true;
        }
        if (index.columns == null && !index.unusable) {
            problems.report(new SourceLocation(index.name, 0), "is empty");
            index.unusable = true;
        }
        return index;
    }

    /** Whether the folder has an index. */
    boolean present() {
        return present;
    }

    /** The fields for a file, which is then known to exist; null if it has no row. */
    @Nullable
    ArticleFields fieldsOf(String file) {
        Row row = rows.get(file);
        used.add(file);
        return row == null ? null : row.fields();
    }

    /** Reports rows whose file was never asked for. */
    void reportUnused() {
        for (Row row : rows.values()) {
            if (!used.contains(row.file())) {
                problems.report(
                        row.location(), "names " + row.file() + ", which is no file of an article in the folder");
            }
        }
    }

    /**
     * Whether the date of the file is lost because its row, or the whole index, is bad. The modification time would be
     * a wrong date then. In a bad row even the name of the file may be damaged, so the whole text of the row is
     * searched for it.
     */
    boolean spoiled(String file) {
        return unusable || (!rows.containsKey(file) && badRows.stream().anyMatch(row -> row.contains(file)));
    }

    private void add(CsvRecords record) {
        SourceLocation location = new SourceLocation(name, record.line());
        try {
            List<String> cells = record.cells();
            if (columns == null) {
                columns = header(cells);
            } else {
                addRow(columns, cells, location);
            }
        } catch (BadArticleException e) {
            unusable |= columns == null;
            badRows.add(record.text());
            problems.report(location, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> header(List<String> cells) throws BadArticleException {
        List<String> columns = cells.stream().map(String::strip).toList();
        if (!columns.contains("file") || !columns.contains("publishedAt")) {
            throw new BadArticleException("the header must name the columns file and publishedAt");
        }
        return columns;
    }

    private void addRow(List<String> columns, List<String> cells, SourceLocation location) throws BadArticleException {
        if (cells.size() != columns.size()) {
            throw new BadArticleException("bad CSV: " + cells.size() + " columns, the header has " + columns.size());
        }
        String file = required("file", columns, cells);
        Row first = rows.get(file);
        if (first != null) {
            throw new BadArticleException("a second row for " + file + ", the first is line "
                    + first.location().line());
        }
        ArticleFields fields = new ArticleFields()
                .set(ArticleField.PUBLISHED_AT, date(required("publishedAt", columns, cells)))
                .set(ArticleField.SOURCE, cell("source", columns, cells))
                .set(ArticleField.URL, cell("url", columns, cells))
                .set(ArticleField.HEADLINE, cell("headline", columns, cells));
        rows.put(file, new Row(file, fields, location));
    }

    private String date(String text) throws BadArticleException {
        return dates.parse(text).toString();
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
