package io.newswire.bench;

import io.newswire.bench.check.FeedReference;
import io.newswire.bench.evidence.EvidenceOptions;
import io.newswire.bench.evidence.EvidenceRun;
import io.newswire.bench.evidence.EvidenceTable;
import io.newswire.bench.evidence.ServeCommand;
import io.newswire.bench.evidence.TableCommand;
import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.latency.Latency;
import io.newswire.bench.latency.LatencyRun;
import io.newswire.bench.latency.Load;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.BrokerCommand;
import io.newswire.bench.reading.ReadingCommand;
import io.newswire.bench.row.RowCommand;
import io.newswire.bench.row.Variant;
import io.newswire.bench.stream.AppCommand;
import io.newswire.bench.stream.StreamOptions;
import io.newswire.bench.stream.StreamRun;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.matching.Matcher;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures every variant on the same events, one after the other, and prints a row for each. */
@Command(
        name = "bench",
        description =
                "Measures what a paragraph costs, beside a floor and the plain Kafka Streams DSL, and checks every result.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {RowCommand.class, BrokerCommand.class, ReadingCommand.class, AppCommand.class, TableCommand.class, ServeCommand.class},
        footer = {
            "",
            "Each program runs in a process of its own. Its figures are of the steady state: from where half of the input"
                    + " was committed until everything was. CPU is that of all its threads, the JIT compiler's too."
                    + " ratio: CPU to that of the first row. settle: of the seconds, those after the last paragraph was"
                    + " committed. heap: the most in use right after a collection.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --paragraphs 100000 --density dense --variant parse,newswire",
            "  ${COMMAND-FULL-NAME} --latency --rate 1000 --warm-up 20s --latency-time 20s",
            "",
            "Exit codes: 0 done, 1 failed or a result was wrong, 2 wrong usage."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BenchCommand.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private StreamOptions stream = new StreamOptions();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        ResultFormat result = new ResultFormat(spec.commandLine().getOut(), options.asJson());
        Gazetteer gazetteer = Gazetteer.bundled();
        boolean right;
        try (BenchBroker broker = options.broker();
                Admin admin = AdminConnection.connect(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()), PATIENCE)) {
            if (stream.isAsked()) {
                right = measureStream(gazetteer, broker, admin);
            } else if (evidence.isAsked()) {
                right = measureEvidence(gazetteer, broker, admin);
            } else {
                right = options.latency()
                        ? measureLatency(gazetteer, broker, admin, result)
                        : measureCost(gazetteer, broker, admin, result);
            }
        }
        if (!right) {
            throw new CommandFailed("a result was wrong, as its row says");
        }
        return 0;
    }

    private boolean measureStream(Gazetteer gazetteer, BenchBroker broker, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), "stream");
        SeededArticles articles =
                SeededArticles.of(options.plan(Density.DENSE), options.cast(), gazetteer, Matcher.of(gazetteer));
        return new StreamRun(broker, admin, topics, articles, options.jvmOptions(), options.warmUp(), stream)
                .print(spec.commandLine().getOut(), options.asJson());
    }

    private boolean measureEvidence(Gazetteer gazetteer, BenchBroker broker, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), "evidence");
        EvidenceTable table = new EvidenceTable(spec.commandLine().getOut(), options.asJson());
        EvidenceRun run = new EvidenceRun(broker, topics, evidence, options.jvmOptions());
        run.printTables(table);
        if (evidence.paragraphs() > 0) {
            FeedPlan plan = options.plan(Density.DENSE, evidence.paragraphs());
            run.printServed(SeededArticles.of(plan, options.cast(), gazetteer, Matcher.of(gazetteer)), table);
        }
        return true;
    }

    private boolean measureLatency(Gazetteer gazetteer, BenchBroker broker, Admin admin, ResultFormat result)
            throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), "live");
        SeededArticles articles =
                SeededArticles.of(options.plan(Density.DENSE), options.cast(), gazetteer, Matcher.of(gazetteer));
        LatencyRun run =
                new LatencyRun(broker, topics, articles, options.jvmOptions(), options.warmUp(), options.latencyTime());
        boolean right = true;
        result.headLatencies();
        try {
            for (Load load : options.loads()) {
                LOG.info("{} paragraphs/s, emit interval {}", load.perSecond(), load.emitInterval());
                Latency latency = run.of(load);
                result.print(latency);
                right &= latency.problem() == null;
            }
        } finally {
            topics.delete();
        }
        return right;
    }

    private boolean measureCost(Gazetteer gazetteer, BenchBroker broker, Admin admin, ResultFormat result)
            throws IOException, InterruptedException, ExecutionException {
        boolean right = true;
        result.headRows();
        for (Density density : options.densities()) {
            FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), density.word());
            try {
                right &= measure(options.plan(density), gazetteer, topics, broker, result);
            } finally {
                topics.delete();
            }
        }
        return right;
    }

    private boolean measure(
            FeedPlan plan, Gazetteer gazetteer, FeedTopics topics, BenchBroker broker, ResultFormat result)
            throws IOException, InterruptedException, ExecutionException {
        FeedReference reference = publish(plan, gazetteer, topics);
        RowRun run = new RowRun(broker, topics, reference, options.jvmOptions());
        double firstCpuMicros = 0;
        boolean right = true;
        for (Variant variant : options.variants()) {
            LOG.info("{}, {}", variant.word(), plan.density().word());
            RowRun.Outcome outcome = run.of(variant);
            Row row = new Row(variant, plan, outcome, firstCpuMicros);
            firstCpuMicros = row.firstCpuMicros();
            result.print(row);
            right &= outcome.problem() == null;
        }
        return right;
    }

    private FeedReference publish(FeedPlan plan, Gazetteer gazetteer, FeedTopics topics)
            throws InterruptedException, ExecutionException {
        LOG.info(
                "publishing {} paragraphs, {}, seed {}",
                plan.paragraphs(),
                plan.density().word(),
                plan.seed());
        Matcher matcher = Matcher.of(gazetteer);
        FeedReference reference = new FeedReference(matcher, plan);
        topics.create();
        try (FeedLoader loader = new FeedLoader(topics.client(), topics.names().paragraphs())) {
            loader.load(SeededArticles.of(plan, options.cast(), gazetteer, matcher), reference::add);
        }
        LOG.info(
                "{} mentions; {} rolling and {} hopping counts to come",
                reference.inContext().mentions(),
                reference.byFiveMinutes().size(),
                reference.hopping().size());
        return reference;
    }
}
