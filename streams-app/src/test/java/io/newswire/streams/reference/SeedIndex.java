package io.newswire.streams.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of {@code seeds/index.csv}, in the order of the file. */
public record SeedIndex(List<Row> rows) {

    /** What the text of one article says of itself; source and headline are empty where it says nothing. */
    public record Row(String articleId, Instant publishedAt, String source, String headline, String evidence) {}

    public SeedIndex {
        rows = List.copyOf(rows);
    }

    public static SeedIndex load() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser records = CSVParser.parse(SeedFolder.find().read("index.csv"), format)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord row : records) {
                rows.add(new Row(
                        row.get("file").replaceFirst("\\.txt$", ""),
                        Instant.parse(row.get("publishedAt")),
                        row.get("source"),
                        row.get("headline"),
                        row.get("evidence")));
            }
            return new SeedIndex(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
