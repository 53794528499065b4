package io.newswire.streams.cli;

import io.newswire.streams.gazetteer.GazetteerException;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.printing.Printable;
import io.newswire.streams.topology.state.StateUnusable;
import io.newswire.streams.web.WebServer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command line: wrong usage ends with a line for each mistake and exit code 2, a failure of the surroundings with
 * one line and the exit code that its exception names; a stack trace is printed for faults of ours only.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs a command and answers with its exit code. */
    public static int run(Object command, String... args) {
        return commandLine(command).execute(args);
    }

    /** The command line as {@link #run} runs it, for callers that redirect its output. */
    public static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().parser().collectErrors(true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(Launcher::execute);
        line.setExecutionExceptionHandler((thrown, failed, result) -> report(thrown, failed));
        line.setParameterExceptionHandler(
                (thrown, given) -> usage(thrown.getCommandLine(), List.of(String.valueOf(thrown.getMessage()))));
        return line;
    }

    private static int execute(ParseResult result) {
        Integer help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        List<String> mistakes = new ArrayList<>();
        CommandLine deepest = result.commandSpec().commandLine();
        for (CommandLine given : result.asCommandLineList()) {
            deepest = given;
            for (Exception error : given.getParseResult().errors()) {
                String.valueOf(error.getMessage()).lines().forEach(mistakes::add);
            }
        }
        return mistakes.isEmpty()
                ? new CommandLine.RunLast().execute(result)
                : usage(deepest, mistakes.stream().distinct().toList());
    }

    private static int report(Exception thrown, CommandLine failed) throws Exception {
        if (thrown instanceof UsageErrors errors) {
            return usage(failed, errors.lines());
        }
        if (thrown instanceof ParameterException || thrown instanceof IllegalArgumentException) {
            return usage(failed, List.of(String.valueOf(thrown.getMessage())));
        }
        if (thrown instanceof WebServer.PortTaken
                || thrown instanceof StateUnusable
                || thrown instanceof GazetteerException) {
            say(failed, List.of(String.valueOf(thrown.getMessage())));
            return ExitCode.USAGE;
        }
        if (thrown instanceof IExitCodeGenerator known) {
            say(failed, List.of(String.valueOf(thrown.getMessage())));
            return known.getExitCode();
        }
        boolean isRefusal = thrown instanceof ExecutionException && thrown.getCause() instanceof KafkaException;
        if (thrown instanceof KafkaException || isRefusal) {
            say(failed, List.of(AdminConnection.rootMessage(thrown)));
            return ExitCode.SOFTWARE;
        }
        throw thrown;
    }

    private static int usage(CommandLine command, List<String> mistakes) {
        say(command, mistakes);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static void say(CommandLine command, List<String> lines) {
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        lines.forEach(line -> err.println(
                name + ": " + Printable.line(line.lines().findFirst().orElse(""))));
        err.flush();
    }
}
