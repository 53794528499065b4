package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.process.ParentProcess;
import io.newswire.streams.StreamsOptions;
import io.newswire.streams.StreamsService;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.FeedOnCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs the application in this process until standard input ends. First prints its port, then a line of
 * {@link AppFigures} for each line that it reads.
 */
@Command(name = "app", hidden = true, description = "The application of the bench, in a process of its own.")
public final class AppCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--no-web-data")
    private boolean withoutWebData;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        StreamsSettings settings = options.settings();
        try (StreamsService service =
                new StreamsService(settings, Gazetteer.bundled(), feed(settings), !withoutWebData)) {
            service.start();
            while (!service.isReady()) {
                service.throwFailure();
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            ParentProcess.tell(spec, Integer.toString(service.port()));
            answerRequests();
            service.throwFailure();
        }
        return 0;
    }

    private static FeedOnCluster feed(StreamsSettings settings) throws InterruptedException, ExecutionException {
        try (Admin admin = AdminConnection.connect(settings.clientProperties(), TIMEOUT)) {
            return FeedOnCluster.read(
                    admin,
                    settings.clientProperties(),
                    settings.topics(),
                    settings.application().id());
        }
    }

    private void answerRequests() throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            ParentProcess.tell(spec, AppFigures.on(request).toJson());
        }
    }
}
