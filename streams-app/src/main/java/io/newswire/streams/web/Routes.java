package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;

/**
 * Adds routes to the server. A route answers GET, and with it HEAD, or POST; it throws {@link ProblemException} where it
 * cannot. ETag, 304, gzip and the headers of every answer are the server's work: a route that must not be kept or
 * compared sets {@code Cache-Control: no-store}.
 */
@FunctionalInterface
public interface Routes {
    void add(RoutesConfig routes);
}
