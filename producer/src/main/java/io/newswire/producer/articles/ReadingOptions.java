package io.newswire.producer.articles;

import io.newswire.producer.articles.text.ArticleDates;
import io.newswire.producer.articles.text.Expansion;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are read. {@code format} is the only format to try; {@code encoding} is that of files without a byte order
 * mark; null means that the content decides. A compressed file may grow to at most {@code maxExpansion} times its size.
 */
public record ReadingOptions(
        @Nullable String format,
        Naming naming,
        ArticleDates dates,
        @Nullable Charset encoding,
        int maxExpansion) {

    /** The content of each file decides everything. */
    public static final ReadingOptions BY_CONTENT =
            new ReadingOptions(null, Naming.KNOWN, ArticleDates.UTC, null, Expansion.DEFAULT_LIMIT);

    /**
     * The names of the fields: JSON pointers or names of columns for some of them, while known names are tried for the
     * others; the columns of CSV files without a header; and the prefix of each articleId.
     */
    public record Naming(Map<ArticleField, String> fields, List<String> header, String idPrefix) {

        public static final Naming KNOWN = new Naming(Map.of(), List.of(), "");

        public Naming {
            fields = Map.copyOf(fields);
            header = List.copyOf(header);
        }
    }

    public ReadingOptions {
        if (maxExpansion < 1) {
            throw new IllegalArgumentException("max-expansion " + maxExpansion + " is below 1");
        }
    }
}
