package io.newswire.bench.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * Files of articles from a seed, about 3,700 characters each in nine paragraphs: JSON lines with the fields of
 * news-please and CC-News, and CSV with the columns of All the News, whose quoted bodies have many lines.
 */
final class GeneratedArchive {
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String[] SYLLABLES =
            ("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an el in or us" + " tra ple stri cho gru spa")
                    .split(" ");
    private static final int PARAGRAPHS = 9;
    private static final int WORDS = 64;

    private final SplittableRandom random;
    private long written;

    private GeneratedArchive(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes JSON lines of about this many bytes; returns the number of articles. */
    static long jsonLines(Path file, long bytes, long seed) throws IOException {
        GeneratedArchive archive = new GeneratedArchive(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            long size = 0;
            while (size < bytes) {
                size += archive.writeJson(json);
            }
        }
        return archive.written;
    }

    private int writeJson(JsonGenerator json) throws IOException {
        String body = body();
        String number = Long.toString(written++);
        json.writeStartObject();
        json.writeArrayFieldStart("authors");
        json.writeString("Ada Writer");
        json.writeEndArray();
        json.writeStringField("date_download", "2024-01-01 00:00:00");
        json.writeNullField("date_modify");
        json.writeStringField("date_publish", date());
        json.writeStringField("description", body.substring(0, 120));
        json.writeStringField("filename", number + ".json");
        json.writeStringField("language", "en");
        json.writeStringField("maintext", body);
        json.writeStringField("source_domain", "example.org");
        json.writeNullField("text");
        json.writeStringField("title", "Title " + number);
        json.writeStringField("url", "https://example.org/" + number);
        json.writeEndObject();
        return body.length() + 420;
    }

    /** Writes CSV of about this many bytes; returns the number of articles. */
    static long csv(Path file, long bytes, long seed) throws IOException {
        GeneratedArchive archive = new GeneratedArchive(seed);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("date", "author", "title", "article", "url", "section", "publication");
            long size = 0;
            while (size < bytes) {
                String body = archive.body();
                String number = Long.toString(archive.written++);
                csv.writeRecord(
                        archive.date(),
                        "Ada Writer",
                        "Title " + number,
                        body,
                        "https://example.org/" + number,
                        "World",
                        "Example");
                size += body.length() + 110;
            }
        }
        return archive.written;
    }

    private String date() {
        return DATE.format(LocalDateTime.ofInstant(FIRST.plusSeconds(written * 60), ZoneOffset.UTC));
    }

    private String body() {
        StringBuilder text = new StringBuilder(4_000);
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            text.append(paragraph == 0 ? "" : "\n").append("\"It ");
            for (int word = 0; word < WORDS; word++) {
                for (int syllable = 1 + random.nextInt(4); syllable > 0; syllable--) {
                    text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
                }
                text.append(' ');
            }
            text.append("ends,\" they said.");
        }
        return text.toString();
    }
}
