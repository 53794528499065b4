package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.text.HtmlText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes HTML from fields that should be text, and the note of a news API that it has shortened the text. */
final class Markup {

    private static final Pattern CUT = Pattern.compile("\\s*\\[\\+?\\d+ chars]\\s*$");
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private Markup() {}

    static @Nullable String clean(ArticleField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case BODY ->
                HtmlText.of(value.endsWith("chars]") ? CUT.matcher(value).replaceFirst("") : value);
            case HEADLINE, SOURCE -> {
                String text = HtmlText.of(value).strip();
                yield text.indexOf('\n') < 0 ? text : LINES.matcher(text).replaceAll(" ");
            }
            default -> value.strip();
        };
    }
}
