package io.newswire.producer.articles;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an article as unchecked text. A blank field counts as missing. */
public final class ArticleFields {

    private final Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);

    /** Sets a field; a null or blank value changes nothing. */
    public ArticleFields set(ArticleField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
        return this;
    }

    /** Sets a field only if it is missing. */
    public ArticleFields setIfMissing(ArticleField field, @Nullable String value) {
        return values.containsKey(field) ? this : set(field, value);
    }

    public @Nullable String get(ArticleField field) {
        return values.get(field);
    }

    /** Copies every field that the other has, and replaces those that are here already. */
    ArticleFields overwrite(ArticleFields other) {
        values.putAll(other.values);
        return this;
    }
}
