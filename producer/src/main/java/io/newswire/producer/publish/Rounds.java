package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.Round;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes articles in the order of their dates, once or in a loop of rounds. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** The counting refuses articles dated further ahead of the wall clock. */
    private static final Duration MOST_AHEAD = Duration.ofHours(1);

    private final Articles source;
    private final ReplayPlan plan;
    private final Problems problems;
    private final PublishListener listener;
    private @Nullable Instant first;
    private Instant last = Instant.MIN;

    Rounds(Articles source, ReplayPlan plan, Problems problems, PublishListener listener) {
        this.source = source;
        this.plan = plan;
        this.problems = problems;
        this.listener = listener;
    }

    void publish(ArticlePublisher publisher) throws PublishFailedException, InterruptedException {
        long limit = plan.selection().limit();
        long articles = Math.min(source.count(), limit);
        long paragraphs = articles == source.count() ? source.paragraphs() : paragraphsOfTheFirst(articles);
        tellWhatIsLeftOut(articles);
        Round round = Round.FIRST;
        while (true) {
            listener.started(round.number() * articles, round.number() * paragraphs);
            publish(round, articles, publisher);
            publisher.finish();
            if (!plan.loop() || first == null) {
                return;
            }
            round = round.next(first, last);
            if (last.plus(round.later()).isAfter(Instant.now().plus(MOST_AHEAD))) {
                LOG.warn(
                        "--loop: round {} would be dated up to {}, which lies in the future and would be refused",
                        round.number(),
                        FeedDate.words(last.plus(round.later())));
                return;
            }
            LOG.info(
                    "round {}: the same {} articles as …#{}, dated {} days later, {} to {}",
                    round.number(),
                    articles,
                    round.number(),
                    round.later().toDays(),
                    FeedDate.words(first.plus(round.later())),
                    FeedDate.words(last.plus(round.later())));
        }
    }

    private void publish(Round round, long articles, ArticlePublisher publisher)
            throws PublishFailedException, InterruptedException {
        source.rewind();
        for (long i = 0; i < articles; i++) {
            Article article = source.next();
            if (article == null) {
                return;
            }
            if (round.number() == 1) {
                first = first == null ? article.publishedAt() : first;
                last = article.publishedAt();
            }
            try {
                publisher.publish(round.of(article));
            } catch (IllegalArgumentException e) {
                problems.report(article.location(), "in round " + round.number() + " " + e.getMessage());
            }
        }
    }

    private long paragraphsOfTheFirst(long articles) {
        long paragraphs = 0;
        for (long i = 0; i < articles; i++) {
            Article article = source.next();
            paragraphs += article == null ? 0 : Math.min(article.lines().size(), Article.MOST_PARAGRAPHS);
        }
        return paragraphs;
    }

    private void tellWhatIsLeftOut(long articles) {
        long all = source.count() + source.leftOut();
        if (articles < all) {
            LOG.info("{} of {} articles left out by --from, --until, --source or --limit", all - articles, all);
        }
    }
}
