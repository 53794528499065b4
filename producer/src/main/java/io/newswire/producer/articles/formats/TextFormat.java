package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;

/**
 * A text file with one article; its name is the articleId. The {@code index.csv} of its folder has its date and source.
 */
final class TextFormat implements ArticleFormat {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isNamed(".txt") && !head.isBinary();
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        String articleId = FileNames.withoutSuffix(content.head().name());
        return new WholeFileReader(
                content,
                (bytes, start, length, offset) -> new ArticleFields()
                        .set(ArticleField.ARTICLE_ID, articleId)
                        .set(ArticleField.BODY, WholeText.decode(bytes, start, length)));
    }
}
