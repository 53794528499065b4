package io.newswire.producer.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read. {@code body} is its text with the line ends of the source, {@code location} its file and
 * line. {@code source}, {@code url} and {@code headline} may be unknown.
 */
public record Article(
        String articleId,
        Instant publishedAt,
        @Nullable String source,
        @Nullable String url,
        @Nullable String headline,
        String body,
        SourceLocation location) {

    /** The feed takes at most this many paragraphs of an article. */
    public static final int MOST_PARAGRAPHS = 10_000;

    static final int LONGEST_ID = 1_000;

    public Article {
        if (articleId.isBlank() || articleId.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    articleId.isBlank() ? "articleId is blank" : "articleId is longer than 1,000 characters");
        }
    }

    /**
     * The non-blank lines of the body, trimmed. A line ends only at LF, CR or CRLF. Trimming removes characters with
     * the Unicode property White_Space, and byte order marks.
     */
    public List<String> lines() {
        return BodyLines.of(body);
    }
}
