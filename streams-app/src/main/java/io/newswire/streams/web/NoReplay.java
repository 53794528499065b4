package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/**
 * {@code GET /replay} of a process that replays no feed: 204, so the page shows no controls. A process that replays one
 * adds its own routes instead.
 */
public final class NoReplay implements Routes {
    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/replay", context -> context.status(HttpStatus.NO_CONTENT).header(Header.CACHE_CONTROL, "no-store"));
    }
}
