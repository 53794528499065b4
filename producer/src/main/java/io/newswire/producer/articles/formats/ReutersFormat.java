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
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The SGML files of the Reuters-21578 collection; an indented line starts a paragraph. */
final class ReutersFormat implements ArticleFormat {

    private static final Pattern WRAPPED = Pattern.compile("\\r?\\n(?! {2,})");
    private static final Pattern END = Pattern.compile("\\s*(?i:reuter)?\\s*\\u0003?\\s*$");

    @Override
    public String name() {
        return "reuters";
    }

    @Override
    public boolean recognises(FileHead head) {
        return Xml.root(head).equals("reuters");
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        return new XmlArticles(content, Xml.parse(content).getElementsByTag("REUTERS"), ReutersFormat::fields);
    }

    private static ArticleFields fields(Element article) {
        return new ArticleFields()
                .set(ArticleField.ARTICLE_ID, article.attr("NEWID"))
                .set(ArticleField.PUBLISHED_AT, Xml.text(Xml.first(article, "DATE")))
                .set(ArticleField.SOURCE, "Reuters")
                .set(ArticleField.HEADLINE, Xml.text(Xml.first(article, "TITLE")))
                .set(ArticleField.BODY, body(Xml.first(article, "BODY")));
    }

    private static @Nullable String body(@Nullable Element body) {
        return body == null
                ? null
                : WRAPPED.matcher(END.matcher(body.wholeText()).replaceFirst(""))
                        .replaceAll(" ");
    }
}
