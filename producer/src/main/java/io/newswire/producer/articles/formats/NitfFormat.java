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
import org.jsoup.nodes.Element;

/** NITF, the News Industry Text Format of the IPTC. */
final class NitfFormat implements ArticleFormat {

    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public boolean recognises(FileHead head) {
        return Xml.root(head).equals("nitf");
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        return new XmlArticles(content, Xml.parse(content).getElementsByTag("nitf"), NitfFormat::fields);
    }

    private static ArticleFields fields(Element nitf) {
        return new ArticleFields()
                .set(ArticleField.ARTICLE_ID, Xml.attribute(Xml.first(nitf, "doc-id"), "id-string"))
                .set(ArticleField.PUBLISHED_AT, Xml.attribute(Xml.first(nitf, "pubdata"), "date.publication"))
                .set(ArticleField.PUBLISHED_AT, Xml.attribute(Xml.first(nitf, "date.release"), "norm"))
                .set(ArticleField.PUBLISHED_AT, Xml.attribute(Xml.first(nitf, "date.issue"), "norm"))
                .set(ArticleField.SOURCE, Xml.attribute(Xml.first(nitf, "pubdata"), "name"))
                .set(ArticleField.SOURCE, Xml.text(Xml.first(nitf, "distributor")))
                .set(ArticleField.URL, Xml.attribute(Xml.first(nitf, "pubdata"), "ex-ref"))
                .set(ArticleField.HEADLINE, Xml.text(Xml.first(nitf, "title")))
                .set(ArticleField.HEADLINE, Xml.text(Xml.first(nitf, "hl1")))
                .set(ArticleField.BODY, Xml.paragraphs(Xml.first(nitf, "body.content")));
    }
}
