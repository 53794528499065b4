package io.newswire.producer.articles;

import io.newswire.producer.articles.text.ArticleDates;
import io.newswire.producer.articles.text.Expansion;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are read. {@code format} names the only one that is tried, {@code encoding} that of files without a byte
 * order mark; where they are null, the content tells. More than {@code maxExpansion} times its size may no file expand.
 */
public record ReadingOptions(
        @Nullable String format,
        Naming naming,
        ArticleDates dates,
        @Nullable Charset encoding,
        int maxExpansion) {

    /** Everything is told by the content. */
    public static final ReadingOptions BY_CONTENT =
            new ReadingOptions(null, Naming.KNOWN, ArticleDates.UTC, null, Expansion.DEFAULT_LIMIT);

    /**
     * Where the fields stand: JSON pointers or names of columns for some of them, the others have names that are known;
     * the columns of CSV files without a header; and what is put before each articleId.
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
