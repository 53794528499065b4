package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.OutlierRule;
import io.newswire.producer.articles.ReadingOptions;
import java.nio.file.Path;
import java.util.List;

/** All formats. */
public final class Formats {

    /** In the order in which they are tried; a file that fits several formats is read as the first of them. */
    public static final List<ArticleFormat> ALL = List.of(
            new JsonLinesFormat(),
            new JsonDocumentFormat(),
            new WarcFormat(),
            new FeedFormat(),
            new NitfFormat(),
            new NewsMlFormat(),
            new ReutersFormat(),
            new HtmlFormat(),
            new CsvFormat(),
            new TextFormat());

    private Formats() {}

    /** These files and folders, in any format. */
    public static ArticleInputs inputs(List<Path> paths) {
        return new ArticleInputs(paths, ALL, ReadingOptions.BY_CONTENT, OutlierRule.DEFAULT);
    }
}
