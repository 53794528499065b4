package io.newswire.streams.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** The handlers that a request passes before it reaches a route; Javalin adds itself at the end. */
final class HandlerChain {
    private HandlerChain() {}

    static Handler of(
            WebSettings settings, ServerLimits limits, MeterRegistry metrics, List<Handler.Singleton> streams) {
        Handler.Singleton first = new RequestGuard(settings);
        Handler.Singleton last = first;
        if (!settings.allowedOrigins().isEmpty()) {
            last = append(last, crossOrigin(settings));
        }
        for (Handler.Singleton stream : streams) {
            last = append(last, stream);
        }
        last = append(last, new RequestDeadline(limits.requestTime(), metrics));
        append(last, new SizeLimitHandler(ServerLimits.BODY_BYTES, -1));
        return first;
    }

    private static Handler.Singleton append(Handler.Singleton last, Handler.Singleton next) {
        last.setHandler(next);
        return next;
    }

    private static CrossOriginHandler crossOrigin(WebSettings settings) {
        CrossOriginHandler handler = new CrossOriginHandler();
        Set<String> patterns =
                settings.allowedOrigins().stream().map(Pattern::quote).collect(Collectors.toSet());
        handler.setAllowedOriginPatterns(patterns);
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        handler.setAllowedHeaders(Set.of("Content-Type", "Last-Event-ID"));
        handler.setAllowCredentials(false);
        handler.setDeliverPreflightRequests(false);
        return handler;
    }
}
