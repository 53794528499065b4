package io.newswire.standalone.mentions;

import io.newswire.producer.articles.Article;
import io.newswire.streams.matching.Explanation;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.memory.ArticleState;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.printing.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads articles as the topology does and prints the values that it would write to {@code news.mentions}. An article
 * that comes again is recognised if it is among the last {@value #MOST_ARTICLES}. Older ones are forgotten, so memory
 * stays constant.
 */
final class MentionLines {
    private static final int MOST_ARTICLES = 10_000;

    private final Matcher matcher;
    private final boolean explain;
    private final PrintWriter out;
    private final MentionsWriter writer = new MentionsWriter();
    private final Map<String, ArticleState> memories = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleState> eldest) {
            return size() > MOST_ARTICLES;
        }
    };

    /** Prints a line for each paragraph with mentions; with {@code explain}, for every paragraph, with the reasons. */
    MentionLines(Matcher matcher, boolean explain, PrintWriter out) {
        this.matcher = matcher;
        this.explain = explain;
        this.out = out;
    }

    void print(Article article) throws IOException {
        ArticleState memory = memories.computeIfAbsent(
                article.articleId(), id -> ArticleState.of(article.publishedAt().toEpochMilli()));
        List<String> lines = article.lines();
        for (int i = 0; i < Math.min(lines.size(), Article.MOST_PARAGRAPHS); i++) {
            if (!memory.hasRead(i)) {
                Paragraph paragraph = paragraph(article, i, lines);
                Instant date = Instant.ofEpochMilli(memory.date());
                Explanation found = explain
                        ? matcher.explain(paragraph.text(), paragraph.headline(), date, memory.knowledge())
                        : new Explanation(
                                matcher.read(paragraph.text(), paragraph.headline(), date, memory.knowledge()),
                                List.of());
                Reading reading = found.reading();
                memory = memory.read(i, reading.mentions(), reading.learned()).after();
                if (explain) {
                    print(writer.write(paragraph, found));
                } else if (!reading.mentions().isEmpty()) {
                    print(writer.write(paragraph, reading.mentions()));
                }
            }
        }
        memories.put(article.articleId(), memory);
    }

    private void print(byte[] json) {
        out.print(Printable.json(new String(json, StandardCharsets.UTF_8)));
        out.print('\n');
    }

    private static Paragraph paragraph(Article article, int i, List<String> lines) {
        return new Paragraph(
                article.articleId(),
                i,
                lines.size(),
                article.source(),
                article.url(),
                article.headline(),
                article.publishedAt(),
                lines.get(i));
    }

    /** False once nobody reads the output, for example after {@code head} has ended. */
    boolean isWanted() {
        return !out.checkError();
    }

    void flush() {
        out.flush();
    }
}
