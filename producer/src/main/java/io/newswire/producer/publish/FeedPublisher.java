package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.FirstProblemException;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.Selection;
import io.newswire.producer.feed.SystemWallClock;
import io.newswire.producer.follow.FollowedFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays articles as a feed of paragraphs. If the calling thread is interrupted, the replay stops, but what was sent
 * is still delivered; the result then says that it was interrupted.
 */
public final class FeedPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);

    private static final Set<AclOperation> PUBLISHES = Set.of(AclOperation.WRITE);
    private static final Set<AclOperation> FOLLOWS = Set.of(AclOperation.WRITE, AclOperation.READ);

    /** After this time without an article, a stream counts as idle. */
    private static final Duration REST = Duration.ofMillis(200);

    /**
     * A larger topic is not searched for articles that it has already: reading a million paragraphs takes about 6 s.
     */
    private static final long LARGEST_TOPIC_TO_ASK = 2_000_000;

    private final ProducerSettings settings;
    private final PublishListener listener;
    private final Problems problems;
    private final ReplayPlan plan;
    private final ReplayControl control;

    FeedPublisher(ProducerSettings settings, PublishListener listener) {
        this(settings, ReplayPlan.ONCE, new ReplayControl(settings.pace(), new SystemWallClock()), listener);
    }

    FeedPublisher(ProducerSettings settings, ReplayPlan plan, ReplayControl control, PublishListener listener) {
        List<String> errors = errors(settings, plan);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        this.settings = settings;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
        this.problems = new Problems(settings.strict(), listener::problem);
    }

    /** What is wrong with the settings, or does not fit the plan, one line for each mistake. */
    public static List<String> errors(ProducerSettings settings, ReplayPlan plan) {
        List<String> errors = new ArrayList<>(settings.errors());
        if (settings.isStandardInput() && plan.loop()) {
            errors.add("--loop: standard input cannot be read again");
        }
        if (settings.isStandardInput() && plan.follow()) {
            errors.add("--follow: standard input is read as it arrives anyway");
        }
        return errors;
    }

    /** Publishes everything once at the pace of the settings. */
    public static PublishResult publish(ProducerSettings settings, PublishListener listener)
            throws PublishFailedException {
        return publish(settings, ReplayPlan.ONCE, new ReplayControl(settings.pace(), new SystemWallClock()), listener);
    }

    /**
     * Publishes to Kafka. Returns when every paragraph has been acknowledged, or after an interrupt. The pace is that
     * of the control; the settings' own is ignored.
     *
     * @throws PublishFailedException if no broker responds, or a broker refuses a paragraph
     * @throws IllegalArgumentException if the settings have errors
     */
    public static PublishResult publish(
            ProducerSettings settings, ReplayPlan plan, ReplayControl control, PublishListener listener)
            throws PublishFailedException {
        FeedPublisher publisher = new FeedPublisher(settings, plan, control, listener);
        KafkaAccess kafka = settings.kafka();
        ClientProperties.unknown(kafka)
                .forEach(key -> LOG.warn("{} is no setting of Kafka's clients and changes nothing", key));
        try (Admin admin = AdminConnection.open(kafka, settings.connectTimeout())) {
            TopicCreation.prepare(admin, settings, plan.follow() ? FOLLOWS : PUBLISHES);
        } catch (InterruptedException e) {
            return PublishResult.NOTHING;
        }
        PublishedArticles published;
        try {
            published = PublishedArticlesReader.read(
                    kafka, settings.topic(), plan.follow() ? Long.MAX_VALUE : LARGEST_TOPIC_TO_ASK);
        } catch (InterruptedException e) {
            return PublishResult.NOTHING;
        }
        return publisher.replay(kafkaEvents(settings, listener), published);
    }

    /** Prints the events as lines of JSON and needs no broker. */
    public static PublishResult print(
            ProducerSettings settings,
            ReplayPlan plan,
            ReplayControl control,
            PrintStream out,
            PublishListener listener)
            throws PublishFailedException {
        return new FeedPublisher(settings, plan, control, listener).replay(new PrintSink(out));
    }

    private static KafkaSink kafkaEvents(ProducerSettings settings, PublishListener listener)
            throws PublishFailedException {
        KafkaAccess kafka = settings.kafka();
        try {
            KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(ClientProperties.producer(kafka));
            listener.connected(producer.metrics());
            return new KafkaSink(
                    producer, settings.topic(), kafka.bootstrapServers(), ClientProperties.maxRequestSize(kafka));
        } catch (KafkaException e) {
            throw new PublishFailedException("cannot start Kafka's producer: " + KafkaErrors.reason(e), e);
        }
    }

    /** Sends everything to the sink and closes it. */
    PublishResult replay(ParagraphSink sink) throws PublishFailedException {
        return replay(sink, new PublishedArticles());
    }

    /** If the plan says follow, publishes only what {@code published} lacks; otherwise counts which articles it had. */
    PublishResult replay(ParagraphSink sink, PublishedArticles published) throws PublishFailedException {
        ArticlePublisher publisher = new ArticlePublisher(
                new Pacer(control, listener::waiting),
                sink,
                plan.follow() ? new PublishedArticles() : published,
                problems,
                listener);
        sink.onFailure(control::release);
        boolean interrupted = false;
        try (sink) {
            if (settings.isStandardInput()) {
                publishArrivals(ArrivingArticles.read(System.in, "standard input", settings.inputs()), publisher);
            } else if (plan.follow()) {
                listener.startedWithoutEnd();
                new FollowedFeed(
                                new FollowedFiles(settings.inputs().paths(), Clock.systemUTC()),
                                new FollowedReading(settings.inputs(), problems, listener),
                                plan.selection(),
                                published,
                                problems)
                        .publish(publisher);
            } else {
                publishInputs(publisher);
            }
            problems.release();
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (FirstProblemException e) {
            throw new PublishFailedException("stopped at the first problem, because of --strict", e);
        } catch (IOException e) {
            throw new PublishFailedException("cannot read the articles: " + e.getMessage(), e);
        }
        return new PublishResult(publisher.sent(), sink.acknowledged(), problems.count(), interrupted);
    }

    private void publishInputs(ArticlePublisher publisher)
            throws PublishFailedException, IOException, InterruptedException {
        Selection selection = plan.selection();
        try (Articles source = Articles.open(settings.inputs(), problems, listener::checked, selection::includes)) {
            new Rounds(source, plan, problems, listener).publish(publisher);
        }
    }

    /**
     * Publishes until the stream ends or the limit is reached. Whenever the stream is idle, waits for all
     * acknowledgements.
     */
    private void publishArrivals(ArrivingArticles arrivals, ArticlePublisher publisher)
            throws PublishFailedException, IOException, InterruptedException {
        listener.startedWithoutEnd();
        long left = plan.selection().limit();
        while (left > 0) {
            ArrivingArticles.Arrival arrival = arrivals.poll(REST);
            if (arrival == null) {
                publisher.finish();
                arrival = arrivals.take();
            }
            if (arrival.failure() != null) {
                throw arrival.failure();
            }
            if (arrival.problem() != null) {
                problems.report(arrival.problem().location(), arrival.problem().message());
            }
            Article article = arrival.article();
            if (article != null && plan.selection().includes(article)) {
                publisher.publish(article);
                left--;
            }
            if (arrival.isEnd()) {
                break;
            }
        }
        publisher.finish();
    }
}
