package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;

/**
 * Adds routes to the server. A route handles GET (and so HEAD) or POST; if it fails, it throws
 * {@link ProblemException}. The server adds ETag, 304, gzip and the common headers. A route whose response must not be
 * cached sets {@code Cache-Control: no-store}.
 */
@FunctionalInterface
public interface Routes {
    void add(RoutesConfig routes);
}
