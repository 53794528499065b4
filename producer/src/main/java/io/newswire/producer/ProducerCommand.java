package io.newswire.producer;

import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.Pace;
import io.newswire.producer.printing.Printable;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The command line: every option with its default, environment name and help; every outcome with its exit code. */
@Command(
        name = "producer",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        description = "Replays news articles as a feed of paragraphs on Apache Kafka.",
        footer = {
            "",
            "A folder may hold an index.csv (file,publishedAt,source,url,headline); a .jsonl file has an article a line"
                    + " (articleId, publishedAt, body; source, url, headline).",
            "Exit codes: 0 done, 1 failed or problems in the input, 2 wrong usage."
        })
final class ProducerCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ProducerCommand.class);

    @Option(
            names = "--input",
            paramLabel = "PATH",
            defaultValue = "${env:NEWSWIRE_INPUT:-seeds}",
            description = "Folder of .txt files or a .jsonl file; repeatable (NEWSWIRE_INPUT; default: seeds).")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--speed",
            paramLabel = "max|realtime|N",
            converter = Converters.OfSpeed.class,
            defaultValue = "${env:NEWSWIRE_SPEED:-max}",
            description = "Event time per wall time, 3600 is an hour a second (NEWSWIRE_SPEED; default: max).")
    private FeedSpeed speed = FeedSpeed.MAX;

    @Option(
            names = "--max-gap",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            defaultValue = "${env:NEWSWIRE_MAX_GAP:-" + Converters.NONE + "}",
            description = "Longest wait between two articles in wall time, such as 10s or PT10S (NEWSWIRE_MAX_GAP;"
                    + " default: none).")
    private Duration maxGap = Pace.NO_MAX_GAP;

    @Option(
            names = "--rate",
            paramLabel = "N[/s]",
            converter = Converters.OfRate.class,
            defaultValue = "${env:NEWSWIRE_RATE:-unlimited}",
            description = "Most paragraphs per second, such as 5 or 0.5 (NEWSWIRE_RATE; default: unlimited).")
    private FeedRate rate = FeedRate.UNLIMITED;

    @Option(
            names = "--strict",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_STRICT:-false}",
            fallbackValue = "true",
            description = "Stop at the first problem in the input (NEWSWIRE_STRICT).")
    private boolean strict;

    @Option(names = "--dry-run", description = "Print the events as JSON lines instead; needs no broker.")
    private boolean dryRun;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--create-topics",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_CREATE_TOPICS:-true}",
            fallbackValue = "true",
            description = "Create the topic if it is missing (NEWSWIRE_CREATE_TOPICS; default: true).")
    private boolean createTopics = true;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_PARTITIONS:-" + ProducerSettings.DEFAULT_PARTITIONS + "}",
            description = "Partitions of a new topic (NEWSWIRE_PARTITIONS; default: 6).")
    private int partitions = ProducerSettings.DEFAULT_PARTITIONS;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_REPLICATION_FACTOR:-" + ProducerSettings.REPLICATION_OF_THE_BROKER + "}",
            description = "Replicas of a new topic (NEWSWIRE_REPLICATION_FACTOR; default: -1, the broker's).")
    private int replicationFactor = ProducerSettings.REPLICATION_OF_THE_BROKER;

    @Option(
            names = "--connect-timeout",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            defaultValue = "${env:NEWSWIRE_CONNECT_TIMEOUT:-30s}",
            description = "How long to try a broker that does not answer (NEWSWIRE_CONNECT_TIMEOUT; default: 30s).")
    private Duration connectTimeout = ProducerSettings.DEFAULT_CONNECT_TIMEOUT;

    int run(String... args) {
        CommandLine commandLine = new CommandLine(this).setExpandAtFiles(false);
        commandLine.getCommandSpec().parser().collectErrors(true);
        ParseResult parsed = commandLine.parseArgs(args);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<String> errors = new ArrayList<>();
        parsed.errors().forEach(error -> errors.add(String.valueOf(error.getMessage())));
        ProducerSettings settings = settings(errors);
        errors.addAll(settings.errors());
        return errors.isEmpty() ? publish(settings) : wrongUsage(errors, commandLine.getErr());
    }

    private ProducerSettings settings(List<String> errors) {
        return new ProducerSettings(
                inputs,
                strict,
                new Pace(speed, rate, maxGap),
                connection.kafka(errors),
                connection.topicPrefix(),
                createTopics,
                partitions,
                replicationFactor,
                connectTimeout);
    }

    private static int wrongUsage(List<String> errors, PrintWriter err) {
        errors.forEach(error -> err.println("producer: " + Printable.line(error)));
        err.println("Try 'producer --help'.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private int publish(ProducerSettings settings) {
        LOG.info("{}", settings);
        try {
            return report(replay(settings));
        } catch (PublishFailedException e) {
            LOG.error("{}", e.getMessage());
            LOG.debug("the cause", e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private PublishResult replay(ProducerSettings settings) throws PublishFailedException {
        try (Progress progress = Progress.onThisTerminal(LOG)) {
            return dryRun
                    ? FeedPublisher.print(settings, System.out, progress)
                    : FeedPublisher.publish(settings, progress);
        }
    }

    private static int report(PublishResult result) {
        LOG.info(
                "{}published {} paragraphs of {} articles",
                result.interrupted() ? "stopped before the end: " : "",
                result.paragraphs(),
                result.articles());
        if (result.problems() > 0) {
            LOG.error("{} {} in the input, named above", result.problems(), plural(result.problems()));
        }
        return result.problems() > 0 || result.interrupted() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static String plural(int problems) {
        return problems == 1 ? "problem" : "problems";
    }
}
