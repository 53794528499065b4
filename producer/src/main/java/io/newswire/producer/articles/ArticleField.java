package io.newswire.producer.articles;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields that a file can have for an article. */
public enum ArticleField {
    ARTICLE_ID("articleId"),
    PUBLISHED_AT("publishedAt"),
    BODY("body"),
    SOURCE("source"),
    URL("url"),
    HEADLINE("headline");

    private final String label;

    ArticleField(String label) {
        this.label = label;
    }

    /** The name on the wire, in options and in reports. */
    public String label() {
        return label;
    }

    /** The field with that name, whatever its case; null if there is none. */
    public static @Nullable ArticleField of(String name) {
        for (ArticleField field : values()) {
            if (field.label.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return field;
            }
        }
        return null;
    }
}
