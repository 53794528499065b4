package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.CsvDialect;
import io.newswire.producer.articles.text.CsvRecords;
import io.newswire.producer.articles.text.StrictUtf8;
import java.io.IOException;

/** Reads the records of a CSV file. */
final class CsvArticles implements ArticleReader {

    private final Content content;
    private final CsvRecords records;
    private final CsvColumns columns;
    private final CsvDialect dialect;

    CsvArticles(Content content, CsvRecords records, CsvColumns columns, CsvDialect dialect) {
        this.content = content;
        this.records = records;
        this.columns = columns;
        this.dialect = dialect;
    }

    @Override
    public boolean next() throws IOException {
        return records.next();
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        return columns.fields(records.cells());
    }

    @Override
    public long offset() {
        return records.offset();
    }

    @Override
    public int length() {
        return records.length();
    }

    @Override
    public RecordParser parser() {
        return (bytes, start, length, at) ->
                columns.fields(CsvRecords.parse(StrictUtf8.decode(bytes, start, length, at), dialect));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
