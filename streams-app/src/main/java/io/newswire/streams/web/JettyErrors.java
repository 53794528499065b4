package io.newswire.streams.web;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes problems for requests that Jetty itself refuses: those that cannot be parsed, are too long or too slow. */
final class JettyErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        AnswerHeaders.put(response.getHeaders());
        int status = response.getStatus();
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException thrown) {
            status = thrown.getCode();
        }
        problem(Math.max(status, HttpStatus.BAD_REQUEST_400)).answer(response, callback);
        return true;
    }

    static Problem problem(int status) {
        return Problem.of(status, detail(status));
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "a request body has at most " + ServerLimits.BODY_BYTES + " bytes";
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "request line and headers" + " have at most " + ServerLimits.HEADER_BYTES + " bytes";
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? "this is no request that the server understands"
                        : "a fault of Newswire; its log says more";
        };
    }
}
