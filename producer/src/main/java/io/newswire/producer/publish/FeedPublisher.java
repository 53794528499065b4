package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.FirstProblemException;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.Paragraph;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.SystemWallClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays articles as a feed of paragraphs. An interrupt of the calling thread ends the replay in order: what has been
 * sent is delivered, and the result says that there would have been more.
 */
public final class FeedPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);

    private final ProducerSettings settings;
    private final PublishListener listener;
    private final Problems problems;
    private final ReplayControl control;
    private long articles;

    FeedPublisher(ProducerSettings settings, PublishListener listener) {
        this(settings, new ReplayControl(settings.pace(), new SystemWallClock()), listener);
    }

    FeedPublisher(ProducerSettings settings, ReplayControl control, PublishListener listener) {
        List<String> errors = settings.errors();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        this.settings = settings;
        this.control = control;
        this.listener = listener;
        this.problems = new Problems(settings.strict(), listener::problem);
    }

    /**
     * Publishes to Kafka and returns when every paragraph has been acknowledged, or after an interrupt.
     *
     * @throws PublishFailedException if no broker answers, or one refuses a paragraph
     * @throws IllegalArgumentException if the settings have errors
     */
    public static PublishResult publish(ProducerSettings settings, PublishListener listener)
            throws PublishFailedException {
        FeedPublisher publisher = new FeedPublisher(settings, listener);
        KafkaAccess kafka = settings.kafka();
        ClientProperties.unknown(kafka)
                .forEach(key -> LOG.warn("{} is no setting of Kafka's clients and changes nothing", key));
        try (Admin admin = BrokerDoor.open(kafka, settings.connectTimeout())) {
            ParagraphsTopic.prepare(admin, settings);
        } catch (InterruptedException e) {
            return new PublishResult(0, 0, 0, true);
        }
        return publisher.replay(kafkaEvents(settings));
    }

    /** Prints the events as lines of JSON instead; needs no broker. */
    public static PublishResult print(ProducerSettings settings, PrintStream out, PublishListener listener)
            throws PublishFailedException {
        return new FeedPublisher(settings, listener).replay(new PrintedEvents(out));
    }

    private static KafkaEvents kafkaEvents(ProducerSettings settings) throws PublishFailedException {
        KafkaAccess kafka = settings.kafka();
        try {
            return new KafkaEvents(
                    new KafkaProducer<>(ClientProperties.producer(kafka)),
                    settings.topic(),
                    kafka.bootstrapServers(),
                    ClientProperties.maxRequestSize(kafka));
        } catch (KafkaException e) {
            throw new PublishFailedException("cannot start Kafka's producer: " + KafkaTrouble.reason(e), e);
        }
    }

    /** Sends everything to the sink and closes it. */
    PublishResult replay(ParagraphSink sink) throws PublishFailedException {
        boolean interrupted = false;
        try (sink;
                Articles source = Articles.open(settings.inputs(), problems, listener::checked)) {
            listener.started(source.count(), source.paragraphs());
            Pacer pacer = new Pacer(control, listener::waiting);
            sink.onFailure(control::release);
            for (Article article = source.next(); article != null; article = source.next()) {
                pacer.awaitArticle(article.publishedAt());
                articles++;
                send(article, pacer, sink);
                listener.progress(articles, sink.acknowledged());
            }
            sink.finish();
            listener.progress(articles, sink.acknowledged());
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (FirstProblemException e) {
            throw new PublishFailedException("stopped at the first problem, because of --strict", e);
        } catch (IOException e) {
            throw new PublishFailedException("cannot read the articles: " + e.getMessage(), e);
        }
        return new PublishResult(articles, sink.acknowledged(), problems.count(), interrupted);
    }

    private void send(Article article, Pacer pacer, ParagraphSink sink)
            throws PublishFailedException, InterruptedException {
        byte[] key = article.articleId().getBytes(StandardCharsets.UTF_8);
        for (Paragraph paragraph : Paragraph.of(article)) {
            byte[] json = paragraph.toJson();
            if (json.length + (long) key.length > sink.largestValue()) {
                problems.report(
                        article.place(),
                        String.format(
                                "paragraph %d of article %s has %d bytes, more than max.request.size takes",
                                paragraph.paragraph(), article.articleId(), json.length));
                continue;
            }
            pacer.awaitParagraph();
            sink.send(key, json, article.publishedAt());
        }
    }
}
