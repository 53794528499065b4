package io.newswire.standalone.mentions;

import io.newswire.producer.articles.Article;
import io.newswire.streams.articles.ArticleMemory;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads articles as the topology does and prints what it would write to {@code news.mentions}. An article that comes
 * again is known if it is among the last {@value #MOST_ARTICLES}; more are not remembered, so memory stays constant.
 */
final class MentionLines {
    private static final int MOST_ARTICLES = 10_000;

    private final Matcher matcher;
    private final PrintWriter out;
    private final Map<String, ArticleMemory> memories = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleMemory> eldest) {
            return size() > MOST_ARTICLES;
        }
    };

    MentionLines(Matcher matcher, PrintWriter out) {
        this.matcher = matcher;
        this.out = out;
    }

    void print(Article article) throws IOException {
        ArticleMemory memory = memories.computeIfAbsent(
                article.articleId(),
                id -> ArticleMemory.of(article.publishedAt().toEpochMilli()));
        List<String> lines = article.lines();
        for (int i = 0; i < Math.min(lines.size(), Article.MOST_PARAGRAPHS); i++) {
            if (!memory.hasRead(i)) {
                Reading reading = matcher.read(
                        lines.get(i), article.headline(), Instant.ofEpochMilli(memory.date()), memory.knowledge());
                memory = memory.read(i, reading.mentions(), reading.learned()).after();
                if (!reading.mentions().isEmpty()) {
                    out.print(json(article, i, lines, reading));
                    out.print('\n');
                }
            }
        }
        memories.put(article.articleId(), memory);
    }

    private static String json(Article article, int i, List<String> lines, Reading reading) throws IOException {
        Paragraph paragraph = new Paragraph(
                article.articleId(),
                i,
                lines.size(),
                article.source(),
                article.url(),
                article.headline(),
                article.publishedAt(),
                lines.get(i));
        return new String(MentionsWriter.write(paragraph, reading.mentions()), StandardCharsets.UTF_8);
    }

    /** False once nobody reads the output any more. */
    boolean isWanted() {
        return !out.checkError();
    }

    void flush() {
        out.flush();
    }
}
