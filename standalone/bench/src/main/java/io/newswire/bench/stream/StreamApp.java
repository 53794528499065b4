package io.newswire.bench.stream;

import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The application in its own process, which serves and counts until it is closed. */
final class StreamApp implements AutoCloseable {
    private final DataDir state;
    private final ChildProcess process;
    private final int port;

    /** CPU times in nanoseconds since the start: of all threads, and of those that count. */
    record Cpu(long all, long counting) {
        Cpu since(Cpu before) {
            return new Cpu(all - before.all, counting - before.counting);
        }
    }

    private StreamApp(DataDir state, ChildProcess process) throws IOException {
        this.state = state;
        this.process = process;
        this.port = Integer.parseInt(process.line());
    }

    /** Starts it and returns when it counts. */
    static StreamApp start(BenchBroker broker, FeedTopics topics, Setup setup, int maxStreams, List<String> jvmOptions)
            throws IOException {
        DataDir state = DataDir.within(broker.folder());
        List<String> arguments = new ArrayList<>(List.of("app", "--bootstrap-server", broker.bootstrapServers()));
        arguments.addAll(List.of("--topic-prefix", topics.names().prefix()));
        arguments.addAll(List.of("--application-id", applicationId(topics)));
        arguments.addAll(List.of("--state-dir", state.state().toString(), "--port", "0"));
        arguments.addAll(List.of("--max-streams", Integer.toString(maxStreams)));
        arguments.addAll(setup.options());
        ChildProcess process = ChildProcess.start("the application", jvmOptions, arguments);
        try {
            return new StreamApp(state, process);
        } catch (IOException | RuntimeException e) {
            process.close();
            state.close();
            throw e;
        }
    }

    /** Begins with the prefix of the topics, so that internal topics are deleted with the others. */
    static String applicationId(FeedTopics topics) {
        return topics.names().prefix() + "app";
    }

    int port() {
        return port;
    }

    Cpu cpu() throws IOException {
        long counting = AppFigures.parse(process.ask(AppFigures.CPU)).countingCpuNanos();
        return new Cpu(process.cpu().toNanos(), counting);
    }

    /** Bytes of heap in use after a collection. */
    long heap() throws IOException {
        return AppFigures.parse(process.ask(AppFigures.HEAP)).heapBytes();
    }

    /** The value of one of its metrics. */
    double metric(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    @Override
    public void close() throws IOException {
        process.close();
        state.close();
    }
}
