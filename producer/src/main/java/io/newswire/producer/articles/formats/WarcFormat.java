package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import java.io.IOException;

/** WARC, the format in which CC-NEWS and other archives keep pages as they were fetched. */
final class WarcFormat implements ArticleFormat {

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.text().startsWith("WARC/");
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException {
        return new WarcArticles(content);
    }
}
