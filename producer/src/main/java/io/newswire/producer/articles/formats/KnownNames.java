package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names that fields have in archives, best first, as JSON pointers. In a CSV file, a column is a pointer of one
 * step. The names come from Newswire, CC-News (Hugging Face), news-please, fundus, newspaper, Kaggle's News Category
 * and All the News, NewsAPI, GNews, the Guardian, the New York Times, Event Registry, Media Cloud, MIND, NewsCatcher
 * and schema.org.
 */
final class KnownNames {

    private static final Map<ArticleField, List<String>> POINTERS = new EnumMap<>(Map.of(
            ArticleField.ARTICLE_ID,
            List.of("/articleId", "/article_id", "/stories_id", "/id", "/_id", "/uuid", "/guid", "/uri", "/news_id"),
            ArticleField.PUBLISHED_AT,
            List.of(
                    "/publishedAt",
                    "/date_publish",
                    "/publishing_date",
                    "/webPublicationDate",
                    "/pub_date",
                    "/dateTimePub",
                    "/dateTime",
                    "/datePublished",
                    "/published_at",
                    "/publish_date",
                    "/published_date",
                    "/date_published",
                    "/publication_date",
                    "/pubDate",
                    "/published",
                    "/timestamp",
                    "/datetime",
                    "/date",
                    "/created_at"),
            ArticleField.BODY,
            List.of(
                    "/body",
                    "/maintext",
                    "/plaintext",
                    "/fields/bodyText",
                    "/fields/body",
                    "/articleBody",
                    "/article",
                    "/article_text",
                    "/full_text",
                    "/fulltext",
                    "/content",
                    "/text",
                    "/story",
                    "/lead_paragraph",
                    "/abstract",
                    "/short_description",
                    "/snippet",
                    "/summary",
                    "/fields/trailText",
                    "/description"),
            ArticleField.SOURCE,
            List.of(
                    "/source/name",
                    "/source/title",
                    "/source/domain",
                    "/source/uri",
                    "/source",
                    "/source_domain",
                    "/html/source_info/publisher",
                    "/publication",
                    "/publisher/name",
                    "/publisher",
                    "/media_name",
                    "/name_source",
                    "/domain",
                    "/domain_url",
                    "/fields/publication",
                    "/site",
                    "/outlet"),
            ArticleField.URL,
            List.of(
                    "/url",
                    "/link",
                    "/webUrl",
                    "/web_url",
                    "/html/responded_url",
                    "/html/requested_url",
                    "/article_url",
                    "/permalink"),
            ArticleField.HEADLINE,
            List.of("/headline/main", "/headline", "/title", "/webTitle", "/fields/headline", "/heading")));

    private KnownNames() {}

    /** The pointers of a field: the one that the user gave, else the known ones. */
    static List<String> of(ArticleField field, ReadingOptions.Naming naming) {
        String wanted = naming.fields().get(field);
        if (wanted == null) {
            return POINTERS.getOrDefault(field, List.of());
        }
        return List.of(wanted.startsWith("/") ? wanted : "/" + wanted);
    }

    /** Whether JSON with this beginning seems to hold articles: it has known names for a text and for a date. */
    static boolean occurIn(FileHead head) {
        return occurs(head, ArticleField.BODY) && occurs(head, ArticleField.PUBLISHED_AT);
    }

    private static boolean occurs(FileHead head, ArticleField field) {
        return POINTERS.getOrDefault(field, List.of()).stream()
                .anyMatch(
                        pointer -> head.text().contains("\"" + pointer.substring(pointer.lastIndexOf('/') + 1) + "\""));
    }

    /** The rank of a column among the names of a field, 0 is best; -1 if it is not among them. */
    static int rank(String column, ArticleField field, ReadingOptions.Naming naming) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        List<String> pointers = of(field, naming);
        for (int rank = 0; rank < pointers.size(); rank++) {
            if (pointers.get(rank).substring(1).toLowerCase(Locale.ROOT).equals(name)) {
                return rank;
            }
        }
        return -1;
    }
}
