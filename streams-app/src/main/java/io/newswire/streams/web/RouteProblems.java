package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes problems for exceptions of routes, for unknown paths, and for methods that a path does not have. */
final class RouteProblems implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(RouteProblems.class);
    private static final String READ_ONLY = "GET, HEAD";

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(
                ProblemException.class, (thrown, context) -> thrown.problem().answer(context));
        routes.exception(EndpointNotFound.class, (thrown, context) -> refuse(context));
        routes.exception(
                MethodNotAllowedResponse.class, (thrown, context) -> refuseMethod(context, allowedMethods(thrown)));
        routes.exception(
                HttpResponseException.class,
                (thrown, context) -> Problem.of(thrown.getStatus(), String.valueOf(thrown.getMessage()))
                        .answer(context));
        routes.exception(
                HttpException.RuntimeException.class,
                (thrown, context) -> JettyErrors.problem(thrown.getCode()).answer(context));
        routes.exception(Exception.class, (thrown, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), thrown);
            JettyErrors.problem(HttpStatus.INTERNAL_SERVER_ERROR_500).answer(context);
        });
    }

    private static void refuse(Context context) {
        if (!context.method().equals(HandlerType.GET)) {
            refuseMethod(context, READ_ONLY);
        } else {
            Problem.of(HttpStatus.NOT_FOUND_404, "there is nothing at " + context.path())
                    .answer(context);
        }
    }

    private static void refuseMethod(Context context, String allowed) {
        new Problem(
                        HttpStatus.METHOD_NOT_ALLOWED_405,
                        "this path does not answer " + context.method() + " but " + allowed,
                        null,
                        allowed)
                .answer(context);
        context.header(Header.ALLOW, allowed);
    }

    /** Javalin stores them in one of two places, depending on what the client accepts. */
    private static String allowedMethods(MethodNotAllowedResponse thrown) {
        String methods = String.join(", ", thrown.getDetails().values());
        return methods.replace("GET", READ_ONLY);
    }
}
