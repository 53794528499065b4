package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;

/** An HTML page with one article; its id is the name of the file. */
final class HtmlFormat implements ArticleFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean recognises(FileHead head) {
        return Xml.root(head).equals("html") || (head.isNamed(".html", ".htm", ".xhtml") && !head.isBinary());
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        String articleId = FileNames.withoutSuffix(content.head().name());
        return new WholeFileReader(
                content,
                (bytes, start, length, offset) ->
                        WebPage.fields(WholeText.decode(bytes, start, length)).set(ArticleField.ARTICLE_ID, articleId));
    }
}
