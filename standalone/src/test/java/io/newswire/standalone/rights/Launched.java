package io.newswire.standalone.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.ProducerApp;
import io.newswire.standalone.support.PackagedLog;
import io.newswire.streams.StreamsApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import picocli.CommandLine;

/**
 * A command line that runs in a thread of its own, with what it prints, and logs by the configuration of newswire.jar.
 * One at a time.
 */
final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PORT = Pattern.compile("http://\\S+:(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PackagedLog log = PackagedLog.open();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FutureTask<Integer> run;
    private final Thread thread;

    private Launched(CommandLine line, List<String> args) {
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        run = new FutureTask<>(() -> line.execute(args.toArray(String[]::new)));
        thread = new Thread(run, "launched");
        thread.start();
    }

    static Launched producer(List<String> args) {
        return new Launched(ProducerApp.commandLine(), args);
    }

    /** The application, or with a subcommand first one of its commands. */
    static Launched streamsApp(List<String> args) {
        return new Launched(StreamsApp.commandLine(), args);
    }

    int exitCode() throws InterruptedException, ExecutionException {
        try {
            return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("it does not end: " + said(), e);
        }
    }

    List<String> out() {
        return out.toString().lines().toList();
    }

    /** The lines that tell of trouble, of the log and of standard error. */
    List<String> troubles() {
        return Stream.concat(log.troubles(), err.toString().lines().filter(line -> !line.contains(": waiting for ")))
                .toList();
    }

    String said() {
        return "log:\n" + log.text() + "\nerr:\n" + err + "\nout:\n" + out;
    }

    /** Waits until it answers that it is ready. */
    void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast(() -> assertThat(run.isDone()).as(said()).isFalse())
                .until(() ->
                        PORT.matcher(log.text()).find() && get("/health/ready").statusCode() == 200);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        Matcher port = PORT.matcher(log.text());
        assertThat(port.find()).as(said()).isTrue();
        URI address = URI.create("http://127.0.0.1:" + port.group(1) + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.close();
        }
    }
}
