package io.newswire.streams.cli.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.DurationConverter;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.cli.Waiting;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.printing.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints {@code news.aggregates} until it is stopped, one record per line: key, tab, value; null for a tombstone. */
@Command(
        name = "watch",
        description = "Prints news.aggregates from any broker, as a console consumer does: key, tab, value.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --until-end --kind country --window 7d",
            "  ${COMMAND-FULL-NAME} --until-end --values-only --id AFG,AFG+taliban",
            "",
            "Exit codes: 0 done, 1 no such topic or no broker, 2 wrong usage."
        })
public final class WatchCommand implements Callable<Integer>, Checked {
    private static final List<String> ISOLATION_LEVELS = List.of("read_committed", "read_uncommitted");
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--from-beginning",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Begin with the oldest record (default), or with what comes next.")
    private boolean fromBeginning = true;

    @Option(names = "--until-end", description = "Stop where the topic ends now, instead of waiting for more.")
    private boolean untilEnd;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "read_committed",
            description = "What to read: read_committed (default) or read_uncommitted, which shows what a transaction"
                    + " that is open or aborted wrote.")
    private String isolation = "read_committed";

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "Only these kinds: country, actor, pair, all.")
    private Set<AggregateKind> kinds = EnumSet.noneOf(AggregateKind.class);

    @Option(
            names = "--id",
            split = ",",
            paramLabel = "ID",
            description = "Only these subjects, such as AFG, taliban or AFG+taliban.")
    private Set<String> ids = new HashSet<>();

    @Option(
            names = "--window",
            split = ",",
            paramLabel = "SIZE",
            converter = DurationConverter.class,
            description = "Only windows of these sizes, such as 24h or PT24H.")
    private Set<Duration> windows = new HashSet<>();

    @Option(names = "--values-only", description = "Leave out keys, and tombstones with them: lines of pure JSON.")
    private boolean valuesOnly;

    @Override
    public void check(UsageErrors errors) {
        errors.require(
                ISOLATION_LEVELS.contains(isolation),
                "--isolation: '" + isolation + "' is none of " + String.join(", ", ISOLATION_LEVELS));
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> config = new HashMap<>(kafka.clientProperties());
        config.put("isolation.level", isolation);
        String aggregates = new TopicNames(kafka.topicPrefix()).aggregates();
        try (Admin admin =
                AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout(), Waiting.of(spec))) {
            new Rights().onTopic(aggregates, AclOperation.READ).require(admin);
        }
        try (TopicReader topic = TopicReader.open(config, aggregates, fromBeginning, kafka.connectTimeout())) {
            print(topic, new KeyFilter(kinds, ids, windows), spec.commandLine().getOut());
        } catch (ConfigException e) {
            throw UsageErrors.of("-X: " + e.getMessage());
        }
        return 0;
    }

    /** Ends when nobody reads the output, and if the user wants that, at the end of the topic. */
    private void print(TopicReader topic, KeyFilter filter, PrintWriter out) {
        Map<TopicPartition, Long> end = untilEnd ? topic.end() : Map.of();
        boolean done = untilEnd && topic.hasReached(end);
        while (!done) {
            for (ConsumerRecord<byte[], byte[]> each : topic.poll(PAUSE)) {
                String key = text(each.key());
                if (filter.admits(key)) {
                    print(key, each.value(), out);
                }
            }
            done = out.checkError() || (untilEnd && topic.hasReached(end));
        }
    }

    private void print(String key, byte @Nullable [] value, PrintWriter out) {
        if (!valuesOnly) {
            out.print(Printable.line(key) + "\t" + Printable.json(text(value)) + "\n");
        } else if (value != null) {
            out.print(Printable.json(text(value)) + "\n");
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "null" : new String(bytes, UTF_8);
    }
}
