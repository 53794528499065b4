package io.newswire.streams.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Handles each request first: sets the headers of the response, refuses host names and pages that are not allowed, and
 * turns HEAD into GET, for which Jetty then sends no body.
 */
final class RequestGuard extends Handler.Wrapper {
    /**
     * Probes and Prometheus use the address of a container or pod, which is not known beforehand. They get only numbers
     * about the process, no content of the feed. The path is compared as it was sent, so an encoded path cannot pass as
     * one of these.
     */
    private static final Set<String> UNDER_ANY_NAME = Set.of("/health/live", "/health/ready", "/metrics");

    private final AllowedHosts hosts;
    private final Set<String> origins;

    RequestGuard(WebSettings settings) {
        hosts = new AllowedHosts(settings.host(), settings.allowedHosts());
        origins = Set.copyOf(settings.allowedOrigins());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AnswerHeaders.put(response.getHeaders());
        Problem problem = problem(request);
        if (problem != null) {
            problem.answer(response, callback);
            return true;
        }
        return super.handle(HttpMethod.HEAD.is(request.getMethod()) ? asGet(request) : request, response, callback);
    }

    private @Nullable Problem problem(Request request) {
        if (!UNDER_ANY_NAME.contains(request.getHttpURI().getPath()) && !hosts.allows(request)) {
            return new Problem(
                    HttpStatus.MISDIRECTED_REQUEST_421,
                    "this server is not called " + request.getHeaders().get(HttpHeader.HOST)
                            + "; --allowed-host (NEWSWIRE_ALLOWED_HOST) allows a further name",
                    "Host",
                    null);
        }
        @Nullable String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || origins.contains(origin) || isOwn(origin, request)) {
            return null;
        }
        return new Problem(
                HttpStatus.FORBIDDEN_403,
                "pages of " + origin + " may not ask; --allowed-origin (NEWSWIRE_ALLOWED_ORIGIN) allows them to",
                "Origin",
                null);
    }

    /** The scheme is ignored, because a proxy in front of this server may use TLS. */
    private static boolean isOwn(String origin, Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static Request asGet(Request request) {
        return new Request.Wrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.asString();
            }
        };
    }
}
