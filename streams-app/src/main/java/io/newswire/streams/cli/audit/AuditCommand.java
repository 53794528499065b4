package io.newswire.streams.cli.audit;

import io.newswire.streams.audit.AuditJson;
import io.newswire.streams.audit.AuditProgress;
import io.newswire.streams.audit.AuditResult;
import io.newswire.streams.audit.AuditRun;
import io.newswire.streams.audit.AuditWords;
import io.newswire.streams.audit.RecountWindow;
import io.newswire.streams.cli.ApplicationOption;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.DurationConverter;
import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.Waiting;
import io.newswire.streams.cli.WindowOptions;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.AdminTransactions;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.HangingTransactionSearch;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.printing.Printable;
import io.newswire.streams.topology.InternalTopics;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts a feed again from its log and compares mentions and aggregates with the result; changes nothing. */
@Command(
        name = "audit",
        description = {
            "Recounts news.paragraphs from its beginning with plain loops and compares news.mentions and"
                    + " news.aggregates: missing offsets, differing keys, hanging transactions, dead letters.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Articles and counts lie in a temporary folder below java.io.tmpdir meanwhile.",
            "",
            "Give it the --window, --retention and --gazetteer that the application has: the counts depend on them.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --wait 10s",
            "  ${COMMAND-FULL-NAME} --window 30d/1h --retention 60d --application-id monthly",
            "",
            "Exit codes: 0 equal, 1 different, no such topic or no broker, 2 wrong usage."
        })
public final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private ApplicationOption application = new ApplicationOption();

    @Mixin
    private WindowOptions counted = new WindowOptions();

    @Mixin
    private GazetteerOptions names = new GazetteerOptions();

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "0s",
            converter = DurationConverter.class,
            description = "Wait this long for the application to count what is left (default: 0s).")
    private Duration wait = Duration.ZERO;

    @Option(names = "--json", description = "Print JSON, an object a line, instead of words for people.")
    private boolean json;

    @Option(names = "--transaction-timeout", hidden = true, defaultValue = "20s", converter = DurationConverter.class)
    private Duration transactionTimeout = Duration.ZERO;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        List<RecountWindow> recounted = counted.windows().list().stream()
                .map(window -> RecountWindow.of(window.size(), window.slide()))
                .toList();
        Matcher matcher = Matcher.of(names.load());
        TopicNames topics = new TopicNames(kafka.topicPrefix());
        AuditResult result = audit(matcher, recounted, counted.retention(), topics);
        PrintWriter out = spec.commandLine().getOut();
        lines(result, topics).forEach(line -> out.print(line + "\n"));
        out.flush();
        return result.isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private AuditResult audit(Matcher matcher, List<RecountWindow> windows, Duration retention, TopicNames topics)
            throws InterruptedException, ExecutionException {
        AuditProgress progress = AuditProgress.on(spec.commandLine().getErr());
        String applicationId = application.id().name();
        try (Admin admin =
                AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout(), Waiting.of(spec))) {
            rights(topics, application.id()).require(admin);
            HangingTransactionSearch search =
                    new HangingTransactionSearch(new AdminTransactions(() -> admin), transactionTimeout);
            return new AuditRun(admin, kafka.clientProperties(), topics, applicationId, search, progress)
                    .run(matcher, windows, retention, wait);
        } catch (UncheckedIOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    /** Those on what the application keeps to itself are for its progress, and for transactions that hang. */
    private static Rights rights(TopicNames topics, ApplicationId application) {
        Rights rights = new Rights();
        topics.all().forEach(topic -> rights.onTopic(topic, AclOperation.READ));
        return rights.onInternalTopics(application, InternalTopics.of(application), AclOperation.READ)
                .onGroup(application, AclOperation.DESCRIBE)
                .onTransactionalIds(application, AclOperation.DESCRIBE);
    }

    private List<String> lines(AuditResult result, TopicNames topics) {
        String applicationId = application.id().name();
        return json
                ? List.of(Printable.json(AuditJson.of(result, topics, applicationId)))
                : AuditWords.of(result, topics, applicationId);
    }
}
