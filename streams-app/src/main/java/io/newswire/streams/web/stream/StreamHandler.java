package io.newswire.streams.web.stream;

import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Handles {@code GET /api/v1/stream}, whatever the client accepts, and passes on all other requests. */
final class StreamHandler extends Handler.Wrapper {
    static final String PATH = "/api/v1/stream";
    private static final String METHODS = "GET, HEAD";

    private final EventHub hub;

    StreamHandler(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!PATH.equals(request.getHttpURI().getPath())) {
            return super.handle(request, response, callback);
        }
        try {
            answer(request, response, callback);
        } catch (ProblemException e) {
            e.problem().answer(response, callback);
        }
        return true;
    }

    private void answer(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
            throw new ProblemException(new Problem(
                    HttpStatus.METHOD_NOT_ALLOWED_405,
                    "this path does not answer " + request.getMethod() + " but " + METHODS,
                    null,
                    METHODS));
        }
        if (!hub.source().isReady()) {
            throw unavailable("the aggregates are not read to their end yet");
        }
        StreamRequest asked = StreamRequest.of(request, hub.source().windows());
        putHeaders(response.getHeaders());
        if (HttpMethod.HEAD.is(Request.unWrap(request).getMethod())) {
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        StreamClient client = new StreamClient(
                hub, asked.filter(), usable(asked), asked.cursor() != null, response, connection, callback);
        if (!hub.add(client)) {
            throw unavailable("as many clients as --max-streams allows follow the stream");
        }
        client.wake();
    }

    /** The cursor of a request; null if there is none, or if changes after it are no longer known. */
    private @Nullable Cursor usable(StreamRequest asked) {
        @Nullable Cursor cursor = asked.cursor() == null ? null : Cursor.parse(asked.cursor());
        boolean isUsable = cursor != null
                && cursor.isOf(hub.source().feedId(), asked.filter())
                && hub.source().reachesBackTo(cursor.next());
        return isUsable ? cursor : null;
    }

    private static void putHeaders(HttpFields.Mutable headers) {
        headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Accel-Buffering", "no"); // nginx as a proxy then passes on each event at once
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(Problem.of(HttpStatus.SERVICE_UNAVAILABLE_503, detail));
    }
}
