package io.newswire.streams.web.api;

import io.javalin.config.RoutesConfig;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** All routes of the API. */
public final class Api implements Routes {
    static final String BASE = "/api/v1";

    private final List<Routes> routes;

    public Api(ReadModel model) {
        routes = List.of(
                new AggregatesRoute(model),
                new SubjectRoute(model),
                new MentionsRoute(model),
                new ArticleRoute(model),
                new ExplainRoute(model.explainer()),
                new FeedRoute(model.feed()),
                new OpenApiRoute());
    }

    @Override
    public void add(RoutesConfig config) {
        routes.forEach(each -> each.add(config));
        config.exception(
                TimeoutException.class,
                (thrown, context) -> Problem.of(
                                503, "the broker does not answer; it is asked again at the next request")
                        .answer(context));
        config.exception(
                InterruptException.class,
                (thrown, context) -> Problem.of(503, "this instance ends").answer(context));
    }

    /** Throws a problem until everything that the topics had at the start has been read. */
    static void requireReady(ReadModel model) {
        if (!model.reading().isReady()) {
            throw new ProblemException(Problem.of(503, model.reading().progress()));
        }
    }
}
