package io.newswire.producer.cli;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.OutlierRule;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.articles.text.ArticleDates;
import io.newswire.producer.articles.text.Encodings;
import io.newswire.producer.articles.text.Expansion;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which files are read and how. */
public final class InputOptions {

    /** The default files. */
    public static final List<Path> SEEDS = List.of(Path.of("seeds"));

    /** The default for a command that usually reads standard input. */
    public static final List<Path> STANDARD_INPUT = List.of(ArticleInputs.STANDARD_INPUT);

    @Option(
            names = "--input",
            paramLabel = "PATH",
            defaultValue = "${env:NEWSWIRE_INPUT:-}",
            description = {
                "File or folder of articles, or - for standard input; repeatable (NEWSWIRE_INPUT; default: seeds; of"
                        + " the command mentions, standard input).",
                "Published in order of date: what can only be read from its beginning (compressed files, other encodings,"
                        + " feeds, WARC, pipes) waits in a temporary file; standard input comes in order of arrival."
            })
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--input-format",
            paramLabel = "NAME",
            defaultValue = "${env:NEWSWIRE_INPUT_FORMAT:-}",
            description =
                    "The format of the files: jsonl, json, csv, feed, html, text, warc, nitf, newsml or reuters (NEWSWIRE_INPUT_FORMAT;"
                            + " default: what the content says).")
    private String format = "";

    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME",
            split = ",",
            description = "Where articleId, publishedAt, body, source, url and headline stand: JSON pointers such as"
                    + " body=/content/text, or columns; the usual names are known.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--header",
            paramLabel = "NAME",
            split = ",",
            description = "The columns of CSV files without a header, separated by commas.")
    private List<String> header = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "${env:NEWSWIRE_ENCODING:-}",
            description =
                    "The character set of files without a byte order mark, such as windows-1252 (NEWSWIRE_ENCODING; default: what"
                            + " XML and HTML declare, else UTF-8).")
    private String encoding = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "${env:NEWSWIRE_ZONE:-UTC}",
            description = "The time zone of dates without one, such as Europe/Berlin (NEWSWIRE_ZONE; default: UTC).")
    private String zone = "UTC";

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates are written that may be read in two ways, such as d/M/yyyy; repeatable.")
    private List<String> dateFormats = new ArrayList<>();

    @Option(
            names = "--id-prefix",
            paramLabel = "TEXT",
            defaultValue = "${env:NEWSWIRE_ID_PREFIX:-}",
            description = "Put before each articleId, to keep archives apart (NEWSWIRE_ID_PREFIX).")
    private String idPrefix = "";

    @Option(
            names = "--max-expansion",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_MAX_EXPANSION:-" + Expansion.DEFAULT_LIMIT + "}",
            description = "A compressed file may expand to N times its size (NEWSWIRE_MAX_EXPANSION; default: "
                    + Expansion.DEFAULT_LIMIT + ").")
    private int maxExpansion = Expansion.DEFAULT_LIMIT;

    @Option(
            names = "--outlier-gap",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "${env:NEWSWIRE_OUTLIER_GAP:-" + Option.NULL_VALUE + "}",
            description = "An article whose date is further than this, and ten times the longest pause, from all others"
                    + " is named and left out (NEWSWIRE_OUTLIER_GAP; default: 7d, of newswire the largest --window).")
    private @Nullable Duration outlierGap;

    @Option(
            names = "--keep-outliers",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_KEEP_OUTLIERS:-false}",
            fallbackValue = "true",
            description =
                    "Name the articles that --outlier-gap leaves out, and publish them (NEWSWIRE_KEEP_OUTLIERS; default: false).")
    private boolean keepOutliers;

    @Option(
            names = "--strict",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_STRICT:-false}",
            fallbackValue = "true",
            description = "Stop at the first problem in the input (NEWSWIRE_STRICT; default: false).")
    private boolean strict;

    public boolean strict() {
        return strict;
    }

    /** What to read; {@code ifNone} if no path is given. Adds mistakes in the options to the errors. */
    public ArticleInputs inputs(List<Path> ifNone, List<String> errors) {
        return inputs(ifNone, OutlierRule.DEFAULT_GAP, errors);
    }

    /** The same with a default for the distance beyond which a date counts as wrong. */
    public ArticleInputs inputs(List<Path> ifNone, Duration usualGap, List<String> errors) {
        Duration gap = outlierGap == null ? usualGap : outlierGap;
        List<Path> named =
                paths.stream().filter(path -> !path.toString().isEmpty()).toList();
        if (maxExpansion < 1) {
            errors.add("--max-expansion: " + maxExpansion + " is below 1");
        }
        if (gap.isZero()) {
            errors.add("--outlier-gap: " + gap + " is not above 0");
        }
        return new ArticleInputs(
                named.isEmpty() ? ifNone : named,
                Formats.ALL,
                new ReadingOptions(
                        formatName(errors),
                        new ReadingOptions.Naming(fieldNames(errors), header, idPrefix),
                        dates(errors),
                        charset(errors),
                        Math.max(1, maxExpansion)),
                new OutlierRule(gap.isZero() ? OutlierRule.DEFAULT_GAP : gap, keepOutliers));
    }

    private @Nullable String formatName(List<String> errors) {
        List<String> names = Formats.ALL.stream().map(ArticleFormat::name).toList();
        if (!format.isEmpty() && !names.contains(format)) {
            errors.add("--input-format: '" + format + "' is none of " + String.join(", ", names));
        }
        return names.contains(format) ? format : null;
    }

    private Map<ArticleField, String> fieldNames(List<String> errors) {
        Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
        fields.forEach((name, pointer) -> {
            ArticleField field = ArticleField.of(name);
            if (field == null) {
                errors.add("--fields: '" + name + "' is none of articleId, publishedAt, body, source, url, headline");
            } else {
                names.put(field, pointer);
            }
        });
        return names;
    }

    private ArticleDates dates(List<String> errors) {
        ZoneId of = ZoneOffset.UTC;
        try {
            of = ZoneId.of(zone);
        } catch (DateTimeException e) {
            errors.add("--zone: '" + zone + "' is no time zone such as UTC, Europe/Berlin or +02:00");
        }
        try {
            return new ArticleDates(of, dateFormats);
        } catch (IllegalArgumentException e) {
            errors.add("--date-format: " + e.getMessage());
            return ArticleDates.UTC;
        }
    }

    private @Nullable Charset charset(List<String> errors) {
        Charset charset = encoding.isEmpty() ? null : Encodings.named(encoding);
        if (!encoding.isEmpty() && charset == null) {
            errors.add("--encoding: '" + encoding + "' is no encoding such as UTF-8, UTF-16LE or windows-1252");
        }
        return charset;
    }
}
