package io.newswire.standalone.run;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.newswire.producer.player.RefusedException;
import io.newswire.producer.player.ReplayRequests;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The requests of the producer's own port, on the port of the page: {@code GET /replay}, which answers 204 before the
 * replay starts and after its end, and {@code POST /replay/ACTION}.
 */
final class ReplayRoutes implements Routes {
    private final ReplayRequests requests;
    private final BooleanSupplier isRunning;

    ReplayRoutes(ReplayRequests requests, BooleanSupplier isRunning) {
        this.requests = requests;
        this.isRunning = isRunning;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/replay", this::answer);
        routes.post("/replay/{action}", this::act);
    }

    private void act(Context context) {
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> parameters.put(name, last(values)));
        context.formParamMap().forEach((name, values) -> parameters.put(name, last(values)));
        try {
            requests.act(context.pathParam("action"), parameters);
        } catch (RefusedException e) {
            throw new ProblemException(
                    new Problem(e.status(), String.valueOf(e.getMessage()), e.parameter(), e.allowed()));
        }
        answer(context);
    }

    private static String last(List<String> values) {
        return values.get(values.size() - 1);
    }

    private void answer(Context context) {
        context.header(Header.CACHE_CONTROL, "no-store");
        if (isRunning.getAsBoolean()) {
            context.contentType("application/json").result(requests.state());
        } else {
            context.status(HttpStatus.NO_CONTENT);
        }
    }
}
