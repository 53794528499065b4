package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.Encodings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the HTML pages in a WARC that the server sent with status 200. A page without a date gets the date on which it
 * was fetched.
 */
final class WarcArticles implements ArticleReader {

    private static final int LARGEST_PAGE = 8 << 20;
    private static final int OK = 200;

    private final Content content;
    private final WarcReader records;
    private @Nullable WarcResponse response;
    private long number;

    WarcArticles(Content content) throws IOException {
        this.content = content;
        this.records = new WarcReader(content.stream());
    }

    @Override
    public boolean next() throws IOException {
        response = null;
        try {
            for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
                number++;
                if (record.get() instanceof WarcResponse answer && isPage(answer)) {
                    response = answer;
                    return true;
                }
            }
            return false;
        } catch (ParsingException e) {
            throw new IOException("record " + (number + 1) + ": bad WARC: " + e.getMessage(), e);
        }
    }

    private static boolean isPage(WarcResponse answer) {
        try {
            return answer.http().status() == OK
                    && answer.http()
                            .contentType()
                            .base()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .contains("html");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The number of the record, since a WARC has no lines. */
    @Override
    public long line() {
        return number;
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        if (response == null) {
            throw new BadArticleException("no page");
        }
        try {
            String url = response.target();
            ArticleFields fields = WebPage.fields(text(response.http()));
            fields.setIfMissing(ArticleField.PUBLISHED_AT, response.date().toString());
            return fields.set(ArticleField.URL, url).set(ArticleField.ARTICLE_ID, url);
        } catch (IOException e) {
            throw new BadArticleException("bad WARC: " + e.getMessage());
        }
    }

    private static String text(HttpResponse http) throws IOException {
        byte[] bytes = http.bodyDecoded().stream().readNBytes(LARGEST_PAGE);
        String declared = http.contentType().parameters().get("charset");
        Charset charset = declared == null ? null : Encodings.named(declared);
        return new String(bytes, charset == null ? Encodings.of(htmlHead(bytes)) : charset);
    }

    private static byte[] htmlHead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.indexOf('<');
        return start < 0 ? bytes : text.substring(start).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        records.close();
        content.close();
    }
}
