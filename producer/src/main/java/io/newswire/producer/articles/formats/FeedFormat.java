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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS 2.0, RSS 1.0 (RDF) and Atom; the title of the feed is the source of its items. */
final class FeedFormat implements ArticleFormat {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public boolean recognises(FileHead head) {
        return ROOTS.contains(Xml.root(head));
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException {
        Document document = Xml.parse(content);
        List<Element> items = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (ITEMS.contains(Xml.localName(element.tagName()))) {
                items.add(element);
            }
        }
        String title = titleOf(document);
        return new XmlArticles(content, items, item -> fields(item, title));
    }

    private static @Nullable String titleOf(Document document) {
        Element root = document.firstElementChild();
        if (root == null) {
            return null;
        }
        Element channel = Xml.child(root, "channel");
        return Xml.text(Xml.child(channel == null ? root : channel, "title"));
    }

    private static ArticleFields fields(Element item, @Nullable String feedTitle) {
        Element source = Xml.child(item, "source");
        Element sourceTitle = source == null ? null : Xml.child(source, "title");
        return new ArticleFields()
                .set(ArticleField.ARTICLE_ID, firstOf(item, "guid", "id"))
                .set(ArticleField.PUBLISHED_AT, firstOf(item, "published", "pubdate", "date", "issued", "updated"))
                .set(ArticleField.URL, link(item))
                .set(ArticleField.HEADLINE, Markup.clean(ArticleField.HEADLINE, firstOf(item, "title")))
                .set(ArticleField.SOURCE, feedTitle)
                .set(ArticleField.SOURCE, Xml.text(sourceTitle == null ? source : sourceTitle))
                .set(ArticleField.BODY, body(item));
    }

    /** Prefers the whole text to the summary. */
    private static @Nullable String body(Element item) {
        for (String name : new String[] {"encoded", "content", "description", "summary"}) {
            Element element = Xml.child(item, name);
            if (element != null && !element.wholeText().isBlank()) {
                return element.childrenSize() > 0
                        ? Xml.paragraphs(element)
                        : Markup.clean(ArticleField.BODY, element.wholeText());
            }
        }
        return null;
    }

    private static @Nullable String link(Element item) {
        for (Element child : item.children()) {
            boolean isLink = Xml.localName(child.tagName()).equals("link");
            if (isLink && (child.attr("rel").isEmpty() || child.attr("rel").equals("alternate"))) {
                return child.attr("href").isEmpty() ? Xml.text(child) : child.attr("href");
            }
        }
        return null;
    }

    private static @Nullable String firstOf(Element item, String... names) {
        for (String name : names) {
            String text = Xml.text(Xml.child(item, name));
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
