package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.ArticleStream;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.OutlierRule;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.follow.JsonLinesTail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Opens files that may still grow like other files, but leaves out no article because of its date. Among a few new
 * articles nobody can tell which date is wrong, and an article that is left out once would never be published.
 */
final class FollowedReading implements FollowedFeed.Reading {

    private static final OutlierRule NO_OUTLIERS = new OutlierRule(Duration.ofDays(1_000_000), true);

    private final ArticleInputs inputs;
    private final Problems problems;
    private final PublishListener listener;

    FollowedReading(ArticleInputs inputs, Problems problems, PublishListener listener) {
        this.inputs = new ArticleInputs(inputs.paths(), inputs.formats(), inputs.reading(), NO_OUTLIERS);
        this.problems = problems;
        this.listener = listener;
    }

    @Override
    public ArticleSource whole(Set<Path> files, Predicate<Article> wanted) throws IOException, InterruptedException {
        return Articles.open(inputs, problems, listener::checked, wanted, files);
    }

    @Override
    public JsonLinesTail.Opener lines() {
        return (in, name, told) -> ArticleStream.open(in, name, inputs, told);
    }
}
