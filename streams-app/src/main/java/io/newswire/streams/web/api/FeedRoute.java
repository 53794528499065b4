package io.newswire.streams.web.api;

import io.javalin.config.RoutesConfig;
import io.newswire.streams.web.Routes;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /feed}: the state of the feed. */
record FeedRoute(Supplier<FeedStatus> feed) implements Routes {
    @Override
    public void add(RoutesConfig routes) {
        routes.get(Api.BASE + "/feed", context -> {
            Query.of(context, List.of());
            Answers.json(context, feed.get());
        });
    }
}
