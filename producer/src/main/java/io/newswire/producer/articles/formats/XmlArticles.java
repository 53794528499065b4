package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Reads articles that are elements of a document. If the document ends too early, its last element is left out. */
final class XmlArticles implements ArticleReader {

    private final Content content;
    private final List<Element> items;
    private final boolean cutOff;
    private final Function<Element, ArticleFields> fields;
    private int next;

    XmlArticles(Content content, List<Element> items, Function<Element, ArticleFields> fields) {
        this.content = content;
        this.items = items;
        this.fields = fields;
        this.cutOff = !items.isEmpty() && isCutOff(items.get(items.size() - 1));
    }

    /** An element without an end tag has an end of length 0. */
    private static boolean isCutOff(Element last) {
        for (Element element = last;
                element != null && !element.tagName().startsWith("#");
                element = element.parent()) {
            if (element.endSourceRange().isImplicit()
                    || !element.endSourceRange().isTracked()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean next() {
        return next++ < items.size();
    }

    @Override
    public long line() {
        return items.get(next - 1).sourceRange().start().lineNumber();
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        if (cutOff && next == items.size()) {
            throw new BadArticleException("the file is cut off in or behind this article");
        }
        return fields.apply(items.get(next - 1));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
