package io.newswire.producer.articles;

import io.newswire.producer.articles.text.ArticleDates;
import io.newswire.producer.articles.text.BadArticleException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles from the fields in a file. If an article has no id, its link is the id; without a link, a hash of
 * source, date and headline (or of the text if there is no headline).
 */
final class ArticleBuilder {

    static final String WITHOUT_DATE = "publishedAt is missing";

    private static final int BYTES_OF_A_HASH = 12;
    private static final int TEXT_OF_A_HASH = 200;

    private final ReadingOptions options;
    private final @Nullable ArticleFields given;
    private final @Nullable Instant dateOfFile;
    private final String withoutDate;
    private boolean usedDateOfFile;

    /** Uses only what the records say. */
    ArticleBuilder(ReadingOptions options) {
        this(options, null, null, WITHOUT_DATE);
    }

    /**
     * @param given what an index says about the file; it overrides the file itself
     * @param dateOfFile the date for articles without one; null for none
     * @param withoutDate the message for an article that has no date then
     */
    ArticleBuilder(
            ReadingOptions options, @Nullable ArticleFields given, @Nullable Instant dateOfFile, String withoutDate) {
        this.options = options;
        this.given = given;
        this.dateOfFile = dateOfFile;
        this.withoutDate = withoutDate;
    }

    Article build(ArticleFields fields, SourceLocation location) throws BadArticleException {
        if (given != null) {
            fields.overwrite(given);
        }
        Instant publishedAt = publishedAt(fields.get(ArticleField.PUBLISHED_AT), location);
        String body = fields.get(ArticleField.BODY);
        if (body == null) {
            String id = fields.get(ArticleField.ARTICLE_ID);
            throw new BadArticleException(
                    location.line() == 0 && id != null ? "article '" + id + "' is empty" : "body is missing");
        }
        String source = fields.get(ArticleField.SOURCE);
        String url = fields.get(ArticleField.URL);
        String headline = fields.get(ArticleField.HEADLINE);
        String id = fields.get(ArticleField.ARTICLE_ID);
        if (id == null) {
            id = url == null || url.length() > Article.LONGEST_ID ? hash(source, publishedAt, headline, body) : url;
        }
        try {
            return new Article(
                    options.naming().idPrefix() + id.strip(), publishedAt, source, url, headline, body, location);
        } catch (IllegalArgumentException e) {
            throw new BadArticleException(String.valueOf(e.getMessage()));
        }
    }

    private Instant publishedAt(@Nullable String text, SourceLocation location) throws BadArticleException {
        if (text != null) {
            return options.dates().parse(text);
        }
        boolean wholeFile = location.line() == 0;
        if (dateOfFile == null || !wholeFile) {
            throw new BadArticleException(wholeFile ? withoutDate : WITHOUT_DATE);
        }
        usedDateOfFile = true;
        return ArticleDates.checked(dateOfFile);
    }

    /** Whether the date of the file was used for an article. */
    boolean usedDateOfFile() {
        return usedDateOfFile;
    }

    private static String hash(@Nullable String source, Instant publishedAt, @Nullable String headline, String body) {
        String title = headline == null ? body.substring(0, Math.min(TEXT_OF_A_HASH, body.length())) : headline;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((source + "\n" + publishedAt + "\n" + title).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_A_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
