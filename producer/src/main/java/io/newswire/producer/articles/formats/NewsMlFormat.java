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
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NewsML-G2 of the IPTC: a news item, or a message with several. The text of an item is XHTML, NITF or plain text. */
final class NewsMlFormat implements ArticleFormat {

    private static final Set<String> ROOTS = Set.of("newsitem", "newsmessage");

    @Override
    public String name() {
        return "newsml";
    }

    @Override
    public boolean recognises(FileHead head) {
        return ROOTS.contains(Xml.root(head));
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        return new XmlArticles(content, Xml.parse(content).getElementsByTag("newsItem"), NewsMlFormat::fields);
    }

    private static ArticleFields fields(Element item) {
        Element provider = Xml.first(item, "provider");
        return new ArticleFields()
                .set(ArticleField.ARTICLE_ID, item.attr("guid"))
                .set(ArticleField.PUBLISHED_AT, Xml.text(Xml.first(item, "contentCreated")))
                .set(ArticleField.PUBLISHED_AT, Xml.text(Xml.first(item, "versionCreated")))
                .set(ArticleField.SOURCE, Xml.attribute(provider, "literal"))
                .set(ArticleField.SOURCE, provider == null ? null : Xml.text(Xml.first(provider, "name")))
                .set(ArticleField.HEADLINE, Xml.text(Xml.first(item, "headline")))
                .set(ArticleField.BODY, body(item));
    }

    private static @Nullable String body(Element item) {
        Element set = Xml.first(item, "contentSet");
        if (set == null) {
            return null;
        }
        for (String name : new String[] {"body.content", "body", "inlineXML"}) {
            Element element = Xml.first(set, name);
            if (element != null) {
                return Xml.paragraphs(element);
            }
        }
        return Xml.text(Xml.first(set, "inlineData"));
    }
}
