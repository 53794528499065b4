package io.newswire.streams;

import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.Version;
import io.newswire.streams.cli.audit.AuditCommand;
import io.newswire.streams.cli.dlq.DlqCommand;
import io.newswire.streams.cli.reset.ResetCommand;
import io.newswire.streams.cli.serve.ServeCommand;
import io.newswire.streams.cli.watch.WatchCommand;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicCreation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts a feed until it is told to stop; the subcommands create its topics, read them, recount and reset. */
@Command(
        name = "streams-app",
        description = "Counts who and where is in the news, in rolling windows of event time.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            TopicsCommand.class,
            WatchCommand.class,
            DlqCommand.class,
            ResetCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Examples:",
            "  streams-app --bootstrap-server localhost:9092 --port 0",
            "  streams-app --window 30d/1h --retention 60d --application-id monthly",
            "",
            "LOG_LEVEL and LOG_FORMAT=json in the environment change the log.",
            "Exit codes: 0 ended in order, 1 failed or no broker, 2 wrong usage, a taken port or state of other windows."
        })
public final class StreamsCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsCommand.class);

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    @Mixin
    private GazetteerOptions names = new GazetteerOptions();

    @Option(
            names = "--web-data",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_WEB_DATA:-true}",
            fallbackValue = "true",
            description = "Serve page, API and stream, which reads aggregates and mentions into memory"
                    + " (NEWSWIRE_WEB_DATA; default: true).")
    private boolean webData = true;

    /** Kafka Streams lets the group of an existing one read it, so what lies above is what keeps others out. */
    private static void makeStateDir(Path dir) {
        try {
            PrivateFolder.create(dir);
        } catch (IOException e) {
            throw new CommandFailed("--state-dir " + dir + " is no folder that can be written to");
        }
    }

    private static void stop(StreamsService service) {
        LOG.info("stopping");
        service.close();
        LOG.info("stopped");
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        StreamsSettings settings = options.settings();
        LOG.info("streams-app {} {}", new Version().number(), settings.describe());
        if (!settings.isExactlyOnce()) {
            LOG.warn(
                    "processing.guarantee is not exactly_once_v2: a crash may count a commit interval twice or lose some");
        }
        Gazetteer gazetteer = names.load();
        makeStateDir(settings.application().stateDir());
        FeedOnCluster feed;
        Rights rights = StreamsRights.of(settings);
        try (Admin admin = AdminConnection.connect(settings.clientProperties(), options.connectTimeout())) {
            rights.require(admin);
            if (settings.feed().create()) {
                TopicCreation.create(admin, settings.topics(), settings.feed().layout());
                rights.require(admin);
            }
            feed = FeedOnCluster.read(
                    admin,
                    settings.clientProperties(),
                    settings.topics(),
                    settings.application().id());
        }
        try (StreamsService service = new StreamsService(settings, gazetteer, feed, webData)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "shutdown"));
            service.start();
            LOG.info(
                    "{}: {}", webData ? "page, health and metrics" : "health and metrics", options.url(service.port()));
            service.awaitRunning();
            require(rights, settings); // by now its internal topics exist
            awaitEnd(service, rights, settings);
        }
        return 0;
    }

    /** A right that is taken away meanwhile ends it, and is named. */
    private static void awaitEnd(StreamsService service, Rights rights, StreamsSettings settings)
            throws InterruptedException {
        try {
            service.awaitEnd();
        } catch (AuthorizationException e) {
            require(rights, settings);
            throw e;
        }
    }

    private static void require(Rights rights, StreamsSettings settings) throws InterruptedException {
        try (Admin admin = Admin.create(settings.clientProperties())) {
            rights.require(admin);
        }
    }
}
