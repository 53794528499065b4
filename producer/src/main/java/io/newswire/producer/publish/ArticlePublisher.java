package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Sends articles at their pace, one paragraph after the other, and counts them. */
final class ArticlePublisher {

    private static final BitSet NONE = new BitSet();

    private final Pacer pacer;
    private final ParagraphSink sink;
    private final Problems problems;
    private final PublishListener listener;
    private final PublishedArticles before;
    private SentArticles sent = SentArticles.NONE;

    /**
     * @param before the articles that the topic had before; they are sent again and counted as known
     */
    ArticlePublisher(
            Pacer pacer, ParagraphSink sink, PublishedArticles before, Problems problems, PublishListener listener) {
        this.pacer = pacer;
        this.sink = sink;
        this.before = before;
        this.problems = problems;
        this.listener = listener;
    }

    /** The articles of which at least one paragraph was sent. */
    SentArticles sent() {
        return sent;
    }

    void publish(Article article) throws PublishFailedException, InterruptedException {
        publish(article, NONE);
    }

    /** Sends an article without the paragraphs that are in the topic already. */
    void publish(Article article, BitSet published) throws PublishFailedException, InterruptedException {
        pacer.awaitArticle(article.publishedAt());
        sent = sent.plus(article, before.has(article.articleId()));
        byte[] key = article.articleId().getBytes(StandardCharsets.UTF_8);
        for (Paragraph paragraph : Paragraph.of(article)) {
            if (!published.get(paragraph.paragraph())) {
                send(article, paragraph, key);
            }
        }
        tellProgress();
    }

    /** Waits until everything has been acknowledged. */
    void finish() throws PublishFailedException, InterruptedException {
        sink.finish();
        tellProgress();
    }

    private void tellProgress() {
        listener.progress(sent.count(), sink.acknowledged());
    }

    private void send(Article article, Paragraph paragraph, byte[] key)
            throws PublishFailedException, InterruptedException {
        byte[] json = paragraph.toJson();
        if (json.length + (long) key.length > sink.largestValue()) {
            problems.report(
                    article.location(),
                    String.format(
                            "paragraph %d of article %s has %d bytes, more than max.request.size takes",
                            paragraph.paragraph(), article.articleId(), json.length));
            return;
        }
        pacer.awaitParagraph();
        sink.send(key, json);
    }
}
