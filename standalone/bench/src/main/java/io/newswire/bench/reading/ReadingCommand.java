package io.newswire.bench.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast the producer reads archives, beside the plain readers of Jackson and FastCSV. */
@Command(
        name = "reading",
        description = "Reads JSON lines and CSV, generated into the temporary folder, by a plain reader and by the"
                + " producer, which checks every article first and then reads all in order of date.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReadingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--megabytes", defaultValue = "1000", description = "Size of each file (default: 1000).")
    private int megabytes;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is generated (default: 1).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ReadingRow.head());
        Path folder = Files.createTempDirectory("newswire-reading");
        try {
            Path lines = folder.resolve("cc_news.jsonl");
            long articles = GeneratedArchive.jsonLines(lines, megabytes * 1_000_000L, seed);
            measure(out, "JSON lines", "Jackson", lines, articles, () -> plainJson(lines));
            Files.delete(lines);
            Path csv = folder.resolve("all-the-news.csv");
            articles = GeneratedArchive.csv(csv, megabytes * 1_000_000L, seed);
            measure(out, "CSV", "FastCSV", csv, articles, () -> plainCsv(csv));
            Files.delete(csv);
        } finally {
            Files.deleteIfExists(folder.resolve("cc_news.jsonl"));
            Files.deleteIfExists(folder.resolve("all-the-news.csv"));
            Files.delete(folder);
        }
        return 0;
    }

    private static void measure(
            PrintWriter out, String format, String library, Path file, long articles, ReadingRow.Reader plain)
            throws IOException, InterruptedException {
        long size = Files.size(file);
        for (ReadingRow row : List.of(
                ReadingRow.measure(format + ": " + library + " alone", size, plain),
                ReadingRow.measure(format + ": producer", size, () -> producer(file)))) {
            out.println(row);
            out.flush();
            if (row.articles() != articles) {
                throw new CommandFailed(row.reader() + " has read " + row.articles() + " articles, not " + articles);
            }
        }
    }

    private static long producer(Path file) throws IOException, InterruptedException {
        Problems problems = new Problems(true, problem -> {});
        long articles = 0;
        try (ArticleSource source = Articles.open(Formats.inputs(List.of(file)), problems, (bytes, all) -> {})) {
            while (source.next() != null) {
                articles++;
            }
        }
        return articles;
    }

    private static long plainJson(Path file) throws IOException {
        long articles = 0;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    articles += json.getText().isEmpty() ? Long.MIN_VALUE : 0;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                articles += token == JsonToken.END_OBJECT && depth == 0 ? 1 : 0;
            }
        }
        return articles;
    }

    private static long plainCsv(Path file) throws IOException {
        long records = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord each : csv) {
                records += each.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return records - 1;
    }
}
