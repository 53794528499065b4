package io.newswire.streams.paragraphs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of {@code news.paragraphs}: a paragraph of an article.
 * A BadParagraph is thrown if an id or a number is out of its bounds.
 *
 * @param paragraph its number within the article, 0 to {@value #LAST}
 * @param paragraphs how many the article has, or null where the event does not say
 */
public record Paragraph(
        String articleId,
        int paragraph,
        @Nullable Integer paragraphs,
        @Nullable String source,
        @Nullable String url,
        @Nullable String headline,
        Instant publishedAt,
        String text) {
    static final int LAST = 9_999;
    static final int LONGEST_ID = 1_000;

    public Paragraph {
        if (articleId.isEmpty() || articleId.length() > LONGEST_ID) {
            throw new BadParagraph("articleId has " + articleId.length() + " characters, not 1 to " + LONGEST_ID);
        }
        if (paragraph < 0 || paragraph > LAST) {
            throw new BadParagraph("paragraph is " + paragraph + ", not 0 to " + LAST);
        }
    }
}
