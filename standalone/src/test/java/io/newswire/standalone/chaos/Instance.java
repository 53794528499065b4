package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One instance of streams-app, run from the packaged jar. Its state directory is kept when its process ends. */
public final class Instance {
    static final String APPLICATION_ID = "newswire";
    static final int THREADS = 2;
    static final Path JAR = Path.of("..", "streams-app", "target", "streams-app.jar");
    private static final Pattern PORT = Pattern.compile("health and metrics: http://\\S+:(\\d+)");
    private static final Pattern ALIVE_THREADS =
            Pattern.compile("^kafka_stream_alive_stream_threads\\{.*} (\\S+)$", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Children children;
    private final String name;
    private final List<String> arguments;
    private Child child;

    Instance(Children children, String name, Path stateDir, String broker, List<String> options) throws IOException {
        this.children = children;
        this.name = name;
        arguments = new ArrayList<>(List.of(
                "-jar",
                JAR.toString(),
                "--bootstrap-server=" + broker,
                "--application-id=" + APPLICATION_ID,
                "--threads=" + THREADS,
                "--state-dir=" + stateDir,
                "--port=0"));
        arguments.addAll(options);
        child = children.java(name, arguments);
    }

    public Child child() {
        return child;
    }

    void start() throws IOException {
        child = children.java(name, arguments);
    }

    /** Returns the address of its HTTP server; empty until the log contains it. */
    Optional<String> address() throws IOException {
        return address(child.lines());
    }

    /** Returns the address that a log contains; empty if there is none. */
    static Optional<String> address(List<String> log) {
        for (String line : log) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Optional.of("127.0.0.1:" + port.group(1));
            }
        }
        return Optional.empty();
    }

    boolean isReady() throws IOException, InterruptedException {
        assertThat(child.isAlive()).as("%s runs, see %s", name, child.log()).isTrue();
        Optional<String> address = address();
        return address.isPresent() && get(address.get(), "/health/ready").statusCode() == 200;
    }

    /** Returns the number of stream threads that are alive. */
    double aliveThreads() throws IOException, InterruptedException {
        String page = get(address().orElseThrow(), "/metrics").body();
        Matcher threads = ALIVE_THREADS.matcher(page);
        return threads.find() ? Double.parseDouble(threads.group(1)) : Double.NaN;
    }

    private HttpResponse<String> get(String address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
