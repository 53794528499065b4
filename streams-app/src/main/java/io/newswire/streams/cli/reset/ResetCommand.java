package io.newswire.streams.cli.reset;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.StateOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.cli.Waiting;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.KafkaErrors;
import io.newswire.streams.kafka.LeftOutArticles;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.printing.Printable;
import io.newswire.streams.topology.state.StateDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes what was counted, on the cluster and on this machine, after asking the user. */
@Command(
        name = "reset",
        description = "Forgets what was counted, so that the next start counts all paragraphs anew. Asks first.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Stop the instances of the application first. State on other hosts is thrown away when they start.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --application-id newswire",
            "  ${COMMAND-FULL-NAME} --all --yes",
            "  ${COMMAND-FULL-NAME} --leave-out 20260931-typo-in-the-year",
            "",
            "Exit codes: 0 done, 1 refused, declined or no broker, 2 wrong usage."
        })
public final class ResetCommand implements Callable<Integer>, Checked {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private StateOptions counted = new StateOptions();

    @Option(names = "--all", description = "Delete the paragraphs and dead letters as well.")
    private boolean all;

    @Option(
            names = "--leave-out",
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "Ids of articles that are not counted anew; their paragraphs become dead letters. Without it,"
                    + " articles that an earlier reset left out are counted again.")
    private List<String> leftOut = new ArrayList<>();

    @Option(names = "--yes", description = "Delete without asking.")
    private boolean yes;

    @Override
    public void check(UsageErrors errors) {
        errors.require(leftOut.isEmpty() || !all, "--leave-out and --all: no article is there to be counted anew");
    }

    @Override
    public Integer call() throws InterruptedException {
        StateDirectory local = new StateDirectory(counted.dir(), counted.applicationId());
        try {
            local.refuseLink();
            return reset(local);
        } catch (IOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    private int reset(StateDirectory local) throws IOException, InterruptedException {
        Consumer<String> waiting = Waiting.of(spec);
        try (Admin admin = AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout(), waiting)) {
            ApplicationReset state =
                    new ApplicationReset(admin, counted.applicationId(), new TopicNames(kafka.topicPrefix()));
            state.rights(all, !leftOut.isEmpty()).require(admin);
            state.awaitNoInstance(waiting);
            List<String> doomed = state.describe(all);
            Map<String, Integer> paragraphs = paragraphsLeftOut(waiting);
            if (!yes && !isConfirmed(doomed, paragraphs, local.path())) {
                throw new CommandFailed("nothing was deleted");
            }
            state.delete(all, !leftOut.isEmpty());
            if (!leftOut.isEmpty()) {
                LeftOutArticles.write(admin, kafka.clientProperties(), counted.applicationId(), leftOut);
            }
            local.delete();
            spec.commandLine().getOut().println("deleted; the next start counts anew");
            return 0;
        } catch (ExecutionException e) {
            throw new CommandFailed("the broker refused: " + KafkaErrors.reason(e));
        }
    }

    private Map<String, Integer> paragraphsLeftOut(Consumer<String> waiting) {
        if (leftOut.isEmpty()) {
            return Map.of();
        }
        String topic = new TopicNames(kafka.topicPrefix()).paragraphs();
        waiting.accept("waiting for the articles to leave out, which are looked for in " + topic);
        Map<String, Integer> found = ParagraphsOfArticles.count(kafka.clientProperties(), topic, leftOut);
        UsageErrors errors = new UsageErrors();
        found.forEach((article, paragraphs) -> errors.require(
                paragraphs > 0, "--leave-out: " + topic + " has no article '" + Printable.line(article) + "'"));
        errors.throwIfAny();
        return found;
    }

    private boolean isConfirmed(List<String> doomed, Map<String, Integer> paragraphs, Path localState)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("This deletes, on " + Printable.line(kafka.bootstrapServers()) + ":");
        doomed.forEach(line -> out.println("  " + Printable.line(line)));
        out.println("and the state in " + Printable.line(localState.toString()) + ".");
        paragraphs.forEach((article, count) ->
                out.println("Not counted anew: " + Printable.line(article) + " (" + count + " paragraphs)."));
        out.print("Go on? [y/N] ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
