package io.newswire.streams.web.stream;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.counting.Durations;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A request for the stream.
 *
 * @param cursor where the client stopped, from the header Last-Event-ID or else the parameter; null for none
 */
record StreamRequest(StreamFilter filter, @Nullable String cursor) {
    private static final List<String> PARAMETERS = List.of("window", "kinds", "cursor");
    private static final String KINDS =
            Arrays.stream(AggregateKind.values()).map(AggregateKind::toString).collect(Collectors.joining(","));

    /**
     * Parses a request.
     *
     * @param windows the counted windows; empty while they are unknown
     * @throws ProblemException if a parameter is unknown or wrong
     */
    static StreamRequest of(Request request, Set<Duration> windows) {
        Fields parameters = parameters(request);
        for (Fields.Field each : parameters) {
            if (!PARAMETERS.contains(each.getName())) {
                throw bad(each.getName() + " is no parameter", each.getName(), String.join(", ", PARAMETERS));
            }
        }
        @Nullable String lastEventId = request.getHeaders().get("Last-Event-ID");
        return new StreamRequest(
                new StreamFilter(window(parameters.getValue("window"), windows), kinds(parameters.getValue("kinds"))),
                lastEventId != null ? lastEventId : parameters.getValue("cursor"));
    }

    private static Fields parameters(Request request) {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST_400, "the query is not UTF-8, percent-encoded"));
        }
    }

    private static @Nullable Duration window(@Nullable String text, Set<Duration> windows) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String allowed = new TreeSet<>(windows).stream().map(Duration::toString).collect(Collectors.joining(", "));
        try {
            Duration window = Durations.parse(text);
            if (windows.isEmpty() || windows.contains(window)) {
                return window;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw bad("window is " + text + ", which is not counted", "window", allowed);
    }

    private static Set<AggregateKind> kinds(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return StreamFilter.EVERYTHING.kinds();
        }
        try {
            Set<AggregateKind> kinds = EnumSet.noneOf(AggregateKind.class);
            for (String word : text.split(",", -1)) {
                kinds.add(AggregateKind.of(word));
            }
            return kinds;
        } catch (IllegalArgumentException e) {
            throw bad("kinds is " + text, "kinds", KINDS);
        }
    }

    private static ProblemException bad(String detail, String parameter, String allowed) {
        return new ProblemException(new Problem(HttpStatus.BAD_REQUEST_400, detail, parameter, allowed));
    }
}
