package io.newswire.bench.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.process.ParentProcess;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.serving.ReadSide;
import io.newswire.streams.serving.ServedFeed;
import io.newswire.streams.web.WebSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Serves a feed until standard input ends. Prints its port and the milliseconds until it was ready, then the bytes of heap
 * after a collection for each line that it reads.
 */
@Command(name = "served", hidden = true, description = "What serves the feed of the bench, in a process of its own.")
public final class ServeCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--bootstrap-server", required = true)
    private String bootstrapServers = "";

    @Option(names = "--topic-prefix", required = true)
    private String topicPrefix = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Gazetteer gazetteer = Gazetteer.bundled();
        long begin = System.nanoTime();
        try (ServedFeed served = ServedFeed.start(
                new ReadSide.Feed(
                        Map.of("bootstrap.servers", bootstrapServers), new TopicNames(topicPrefix), null, TIMEOUT),
                gazetteer,
                "bench",
                WebSettings.local(0))) {
            while (!served.isReady()) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            ParentProcess.tell(spec, served.port() + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            while (requests.readLine() != null) {
                System.gc();
                ParentProcess.tell(
                        spec,
                        Long.toString(ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed()));
            }
        }
        return 0;
    }
}
