package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article on an HTML page, from its metadata (Open Graph, schema.org) and its main text. */
final class WebPage {

    private static final Pattern DATE_IN_JSON = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]+)\"");
    private static final String DATES = "meta[property=article:published_time],meta[itemprop=datePublished],"
            + "meta[property=og:published_time],meta[name=article:published_time],meta[name=datePublished],"
            + "meta[name=publish-date],meta[name=pubdate],meta[name=publishdate],meta[name=parsely-pub-date],"
            + "meta[name=sailthru.date],meta[name=dc.date],meta[name=DC.date.issued],meta[name=date]";

    private WebPage() {}

    static ArticleFields fields(String html) {
        Document page = Jsoup.parse(html);
        ArticleFields fields = new ArticleFields()
                .set(ArticleField.PUBLISHED_AT, date(page))
                .set(ArticleField.SOURCE, content(page, "meta[property=og:site_name],meta[name=application-name]"))
                .set(ArticleField.URL, content(page, "meta[property=og:url]"))
                .set(ArticleField.URL, attribute(page, "link[rel=canonical]", "href"))
                .set(ArticleField.HEADLINE, page.title())
                .set(ArticleField.HEADLINE, content(page, "meta[property=og:title]"));
        return fields.set(ArticleField.BODY, MainText.of(page));
    }

    private static @Nullable String date(Document page) {
        String inMeta = content(page, DATES);
        if (inMeta != null) {
            return inMeta;
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher date = DATE_IN_JSON.matcher(script.data());
            if (date.find()) {
                return date.group(1);
            }
        }
        return attribute(
                page, "time[itemprop=datePublished],time[pubdate],article time[datetime],time[datetime]", "datetime");
    }

    private static @Nullable String content(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static @Nullable String attribute(Document page, String query, String name) {
        for (Element element : page.select(query)) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name).strip();
            }
        }
        return null;
    }
}
