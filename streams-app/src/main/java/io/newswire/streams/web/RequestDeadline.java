package io.newswire.streams.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of a request that takes too long, counted from its headers to the last byte of the response. So
 * a client that sends or reads slowly does not occupy a thread for longer.
 */
final class RequestDeadline extends Handler.Wrapper {
    private final Duration time;
    private final Counter closed;

    RequestDeadline(Duration time, MeterRegistry metrics) {
        this.time = time;
        closed = Counter.builder("newswire.web.requests.timed.out")
                .description("Requests whose connection was closed because they took too long")
                .register(metrics);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task task = request.getComponents()
                .getScheduler()
                .schedule(() -> close(connection), time.toMillis(), TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, failure -> task.cancel());
        return super.handle(request, response, callback);
    }

    private void close(EndPoint connection) {
        closed.increment();
        connection.close(new TimeoutException("a request took longer than " + time));
    }
}
