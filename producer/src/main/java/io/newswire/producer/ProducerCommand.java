package io.newswire.producer;

import io.newswire.producer.cli.ConnectionOptions;
import io.newswire.producer.cli.InputOptions;
import io.newswire.producer.cli.ParseMistakes;
import io.newswire.producer.cli.ReplayOptions;
import io.newswire.producer.cli.TopicOptions;
import io.newswire.producer.cli.Version;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.SystemWallClock;
import io.newswire.producer.metrics.ReplayMetrics;
import io.newswire.producer.player.ReplayServer;
import io.newswire.producer.printing.Printable;
import io.newswire.producer.publish.BothListeners;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.producer.publish.PublishResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The command line: every option with its default, environment name and help, and the exit code of every outcome. */
@Command(
        name = "producer",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = GenerateCompletion.class,
        description = "Replays news articles as a feed of paragraphs on Apache Kafka.",
        footer = {
            "",
            "Reads JSON lines and documents, CSV, RSS and Atom, HTML, WARC, NITF, NewsML-G2, Reuters SGML and .txt, also"
                    + " compressed (gzip, bzip2, zstd). A folder may hold an index.csv (file,publishedAt,source,url,headline);"
                    + " then a .txt without a row in it is left out.",
            "",
            "Examples:",
            "  producer --input seeds --speed 3600 --max-gap 10s",
            "  producer --dry-run --input odd.jsonl --fields publishedAt=/k/when",
            "  zcat archive.jsonl.gz | producer --input - --from 2021-08-01 --limit 1000",
            "",
            "LOG_LEVEL and LOG_FORMAT=json in the environment change the log.",
            "Exit codes: 0 done, 1 failed or problems in the input, 2 wrong usage."
        })
final class ProducerCommand {

    private static final String NO_PORT = "off";
    private static final int HIGHEST_PORT = 65_535;

    private static final Logger LOG = LoggerFactory.getLogger(ProducerCommand.class);

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:NEWSWIRE_REPLAY_PORT:-off}",
            description =
                    "Take the commands of a replay, POST /replay/pause, resume, rate, step and seek, and answer GET /replay"
                            + " and /metrics, on this port of 127.0.0.1, 0 for any free one (NEWSWIRE_REPLAY_PORT; default: off).")
    private String port = NO_PORT;

    @Option(names = "--dry-run", description = "Print the events as JSON lines instead; needs no broker.")
    private boolean dryRun;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private TopicOptions topics = new TopicOptions();

    /** The command line, which also reports errors; it never ends the process. */
    CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(this).setExpandAtFiles(false).setExecutionStrategy(this::execute);
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        commandLine
                .getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().versionProvider(new Version()));
        return commandLine;
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<String> errors = new ArrayList<>();
        parsed.errors().forEach(error -> errors.addAll(ParseMistakes.lines(error)));
        if (parsed.errors().stream().anyMatch(ParseMistakes::isUnknownCommand)) {
            return wrongUsage(errors, parsed.commandSpec().commandLine().getErr());
        }
        if (parsed.hasSubcommand() && errors.isEmpty()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        ProducerSettings settings = settings(errors);
        ReplayPlan plan = replay.plan(errors);
        if (!port.equals(NO_PORT) && !(port.matches("\\d{1,5}") && Integer.parseInt(port) <= HIGHEST_PORT)) {
            errors.add("--port: '" + port + "' is neither 0 to " + HIGHEST_PORT + " nor " + NO_PORT);
        }
        errors.addAll(FeedPublisher.errors(settings, plan));
        return errors.isEmpty()
                ? publish(settings, plan)
                : wrongUsage(errors, parsed.commandSpec().commandLine().getErr());
    }

    private ProducerSettings settings(List<String> errors) {
        return new ProducerSettings(
                input.inputs(InputOptions.SEEDS, errors),
                input.strict(),
                replay.pace(errors),
                connection.kafka(errors),
                connection.topicPrefix(),
                topics.create(),
                topics.partitions(),
                topics.replicationFactor(),
                connection.connectTimeout());
    }

    private static int wrongUsage(List<String> errors, PrintWriter err) {
        if ("json".equals(System.getenv("LOG_FORMAT"))) {
            errors.stream().distinct().forEach(error -> LOG.error("{}", error));
            return CommandLine.ExitCode.USAGE;
        }
        errors.stream().distinct().forEach(error -> err.println("producer: " + Printable.line(error)));
        err.println("Try 'producer --help'.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private int publish(ProducerSettings settings, ReplayPlan plan) {
        LOG.info("{}", settings);
        ReplayControl control = new ReplayControl(settings.pace(), new SystemWallClock());
        ReplayMetrics metrics = new ReplayMetrics(control);
        try (ReplayServer server = server(control, metrics)) {
            if (server != null) {
                LOG.info("where it stands: http://127.0.0.1:{}/replay", server.port());
            }
            return publish(settings, plan, control, metrics);
        } catch (PublishFailedException e) {
            LOG.error("{}", e.getMessage());
            LOG.debug("the cause", e);
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            LOG.error("--port: cannot listen on 127.0.0.1:{}: {}", port, e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private @Nullable ReplayServer server(ReplayControl control, ReplayMetrics metrics) throws IOException {
        return port.equals(NO_PORT) ? null : ReplayServer.start(Integer.parseInt(port), control, metrics::scrape);
    }

    private int publish(ProducerSettings settings, ReplayPlan plan, ReplayControl control, ReplayMetrics metrics)
            throws PublishFailedException {
        Thread publishing = Thread.currentThread();
        AtomicBoolean quit = new AtomicBoolean();
        Runnable end = () -> {
            quit.set(true);
            publishing.interrupt();
        };
        PublishResult result;
        try (Progress progress = Progress.onThisTerminal(LOG, control, !settings.isStandardInput(), end)) {
            PublishListener listener = new BothListeners(progress, metrics);
            result = dryRun
                    ? FeedPublisher.print(settings, plan, control, System.out, listener)
                    : FeedPublisher.publish(settings, plan, control, listener);
        }
        return report(settings, result, quit.get());
    }

    /** Returns 0 after q, because the user wanted that end; 1 after any other early end. */
    private int report(ProducerSettings settings, PublishResult result, boolean wasQuit) {
        ReplayOutcome outcome = new ReplayOutcome(result, settings.topic());
        LOG.info("{}", outcome.whatWasPublished());
        String known = outcome.whatWasThere();
        if (known != null) {
            LOG.warn("{}", known);
        }
        if (!dryRun && result.paragraphs() > 0) {
            LOG.info(
                    "see the counts: `streams-app watch --bootstrap-server {}`, a console consumer on {}aggregates, or"
                            + " the page of streams-app",
                    settings.kafka().bootstrapServers(),
                    connection.topicPrefix());
        }
        if (result.problems() > 0) {
            LOG.error("{} in the input, named above", ReplayOutcome.count(result.problems(), "problem"));
        }
        boolean stopped = result.interrupted() && !wasQuit;
        return result.problems() > 0 || stopped ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
