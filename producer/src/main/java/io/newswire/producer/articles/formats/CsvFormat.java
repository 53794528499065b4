package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.ByteLines;
import io.newswire.producer.articles.text.CsvDialect;
import io.newswire.producer.articles.text.CsvRecords;
import java.io.IOException;
import java.util.List;

/**
 * CSV and TSV with a header. The separator is comma, semicolon, tab or bar: the one that is most frequent in the
 * header.
 */
final class CsvFormat implements ArticleFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.isBinary() || head.isNamed(".txt")) {
            return false;
        }
        try {
            CsvDialect dialect = CsvDialect.of(head.firstLine());
            CsvColumns columns =
                    new CsvColumns(CsvRecords.parse(head.firstLine(), dialect), ReadingOptions.Naming.KNOWN);
            boolean known = columns.has(ArticleField.BODY) && columns.has(ArticleField.PUBLISHED_AT);
            return known || head.isNamed(".csv", ".tsv", ".tab");
        } catch (BadArticleException e) {
            return false;
        }
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        CsvDialect dialect = CsvDialect.of(content.head().firstLine());
        CsvRecords records = new CsvRecords(new ByteLines(content.stream()), dialect);
        List<String> header = options.naming().header();
        if (header.isEmpty() && !records.next()) {
            throw new BadArticleException("is empty");
        }
        CsvColumns columns = new CsvColumns(header.isEmpty() ? records.cells() : header, options.naming());
        columns.check();
        return new CsvArticles(content, records, columns, dialect);
    }
}
