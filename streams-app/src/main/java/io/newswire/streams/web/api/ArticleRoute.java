package io.newswire.streams.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.streams.evidence.ArticleRange;
import io.newswire.streams.evidence.WholeArticle;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.util.List;

/** {@code GET /articles/{articleId}}: every paragraph of an article, with its mentions. */
record ArticleRoute(ReadModel model) implements Routes {
    @Override
    public void add(RoutesConfig routes) {
        // an id may contain slashes
        routes.get(Api.BASE + "/articles/<articleId>", this::answer);
    }

    private void answer(Context context) {
        Query.of(context, List.of());
        Api.requireReady(model);
        String articleId = context.pathParam("articleId");
        ArticleRange range = model.evidence().article(articleId);
        WholeArticle article = range == null ? null : model.paragraphs().article(articleId, range);
        if (article == null) {
            throw new ProblemException(
                    new Problem(404, "no article of this id has a mention", "articleId", "an id of the feed"));
        }
        Answers.json(context, article);
    }
}
