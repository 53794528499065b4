package io.newswire.bench;

import io.newswire.bench.evidence.EvidenceOptions;
import io.newswire.bench.evidence.EvidenceRun;
import io.newswire.bench.evidence.EvidenceTable;
import io.newswire.bench.evidence.ServeCommand;
import io.newswire.bench.evidence.TableCommand;
import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.latency.Latency;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.BrokerCommand;
import io.newswire.bench.reading.ReadingCommand;
import io.newswire.bench.row.RowCommand;
import io.newswire.bench.stream.AppCommand;
import io.newswire.bench.stream.StreamOptions;
import io.newswire.bench.stream.StreamRun;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.matching.Matcher;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
                "Measures what a paragraph costs, beside a floor, the plain Kafka Streams DSL and Flink, and checks every result.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            RowCommand.class,
            BrokerCommand.class,
            ReadingCommand.class,
            AppCommand.class,
            TableCommand.class,
            ServeCommand.class
        },
        footer = {
            "",
            "Each program runs in a process of its own. Its figures are of the steady state: from where half of the input"
                    + " was committed until everything was. CPU is that of all its threads, the JIT compiler's too."
                    + " ratio: CPU to that of the first row. settle: of the seconds, those after the last paragraph was"
                    + " committed. heap: the most in use right after a collection."
                    + " first: CPU of the first 100,000 paragraphs, each, with the start of the program.",
            "",
            "A second table says the bytes of a paragraph: received and sent by the program's Kafka clients; on the"
                    + " brokers' disks in each topic, internal ones together; in the folder of its state.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --paragraphs 100000 --density dense --variant parse,newswire",
            "  ${COMMAND-FULL-NAME} --goals",
            "  ${COMMAND-FULL-NAME} --instances 1,2,4,8 --density dense",
            "  ${COMMAND-FULL-NAME} --latency --rate 1000 --warm-up 20s --latency-time 20s",
            "",
            "Exit codes: 0 done, 1 failed or a result was wrong, 2 wrong usage."
        })
public final class BenchCommand implements Callable<Integer>, Checked {
    private static final Logger LOG = LoggerFactory.getLogger(BenchCommand.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private StreamOptions stream = new StreamOptions();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Override
    public void check(UsageErrors errors) {
        List<String> asked = modes().stream().map(Mode::option).toList();
        errors.require(
                asked.size() <= 1,
                String.join(", ", asked).replaceFirst(", ([^,]*)$", " and $1") + " exclude each other");
        errors.require(
                !stream.isAsked() || !options.namesBroker(),
                "--stream reads the files of its own broker; leave out --bootstrap-server");
    }

    private List<Mode> modes() {
        List<Mode> modes = options.modes();
        if (stream.isAsked()) {
            modes.add(Mode.STREAM);
        }
        if (evidence.isAsked()) {
            modes.add(Mode.EVIDENCE);
        }
        return modes;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Gazetteer gazetteer = Gazetteer.bundled();
        boolean right;
        try (BenchBroker broker = options.broker();
                Admin admin = AdminConnection.connect(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()), TIMEOUT)) {
            right = measure(gazetteer, broker, admin);
        }
        if (!right) {
            throw new CommandFailed("a result was wrong, as its row says");
        }
        return 0;
    }

    private boolean measure(Gazetteer gazetteer, BenchBroker broker, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        ResultFormat result = new ResultFormat(spec.commandLine().getOut(), options.asJson());
        CostRun cost = new CostRun(broker, admin, gazetteer, options, result);
        LoadRun load = new LoadRun(broker, admin, gazetteer, options, result);
        Mode mode = modes().stream().findFirst().orElse(Mode.COST);
        return switch (mode) {
            case COST -> measureCost(cost, result);
            case GOALS -> measureGoals(cost, load, result);
            case LATENCY -> LoadRun.isRight(load.of(options.loads()));
            case INSTANCES -> cost.ofInstances(options.plan(options.densities().get(0)), options.instances());
            case STREAM -> measureStream(gazetteer, broker, admin);
            case EVIDENCE -> measureEvidence(gazetteer, broker, admin);
        };
    }

    private boolean measureStream(Gazetteer gazetteer, BenchBroker broker, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), "stream");
        SeededArticles articles =
                SeededArticles.of(options.plan(Density.DENSE), options.subjects(), gazetteer, Matcher.of(gazetteer));
        return new StreamRun(
                        broker,
                        admin,
                        topics,
                        articles,
                        options.jvmOptions(),
                        options.latency().warmUp(),
                        stream)
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
            run.printServed(SeededArticles.of(plan, options.subjects(), gazetteer, Matcher.of(gazetteer)), table);
        }
        return true;
    }

    private boolean measureCost(CostRun cost, ResultFormat result)
            throws IOException, InterruptedException, ExecutionException {
        List<Row> rows = cost.of(options.comparisons());
        result.printBytes(rows);
        return isRight(rows);
    }

    private boolean measureGoals(CostRun cost, LoadRun load, ResultFormat result)
            throws IOException, InterruptedException, ExecutionException {
        FeedPlan plan = options.plan(Density.DENSE);
        List<Row> rows = cost.of(Goals.comparisons(
                plan.paragraphs(), plan.seed(), FlinkJar.ofThisCheckout().isBuilt()));
        List<Latency> latencies = load.of(options.loads());
        result.printBytes(rows);
        result.print(new Goals(plan.paragraphs(), rows, latencies));
        if (!FlinkJar.ofThisCheckout().isBuilt()) {
            LOG.warn("the rows of Flink were left out; they need a jar of their own, built by: {}", FlinkJar.BUILD);
        }
        return isRight(rows) && LoadRun.isRight(latencies);
    }

    private static boolean isRight(List<Row> rows) {
        return rows.stream().allMatch(row -> row.problem() == null);
    }
}
