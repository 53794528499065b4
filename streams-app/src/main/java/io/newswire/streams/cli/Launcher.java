package io.newswire.streams.cli;

import io.newswire.streams.gazetteer.GazetteerException;
import io.newswire.streams.kafka.KafkaErrors;
import io.newswire.streams.topology.state.StateUnusable;
import io.newswire.streams.web.WebServer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command line. Wrong usage prints a line for each mistake and ends with exit code 2. A failure from outside,
 * such as a missing broker, prints one line and ends with the exit code of its exception. Any other exception, also
 * IllegalArgumentException, is a fault of ours: its stack trace is printed, and the exit code is 1.
 */
public final class Launcher {
    private Launcher() {}

    /** The command line with its subcommands, which also reports errors; it never ends the process. */
    public static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command);
        prepare(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setExecutionStrategy(Launcher::execute);
        line.setExecutionExceptionHandler((thrown, failed, result) -> report(thrown, failed));
        line.setParameterExceptionHandler(
                (thrown, given) -> usage(thrown.getCommandLine(), ParseMistakes.lines(thrown)));
        return line;
    }

    private static void prepare(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getCommandSpec().versionProvider(new Version());
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(Launcher::prepare);
    }

    private static int execute(ParseResult result) {
        Integer help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        UsageErrors errors = new UsageErrors();
        CommandLine deepest = result.commandSpec().commandLine();
        boolean isKnownCommand = true;
        for (CommandLine given : result.asCommandLineList()) {
            deepest = given;
            for (Exception mistake : given.getParseResult().errors()) {
                errors.addAll(ParseMistakes.lines(mistake));
                isKnownCommand &= !ParseMistakes.isUnknownCommand(mistake);
            }
        }
        if (isKnownCommand) {
            check(deepest.getCommandSpec(), errors);
        }
        return errors.isEmpty() ? new CommandLine.RunLast().execute(result) : usage(deepest, errors.lines());
    }

    /** Checks the groups of options of a command, then the command itself. */
    private static void check(CommandSpec spec, UsageErrors errors) {
        spec.mixins().values().forEach(mixin -> check(mixin, errors));
        if (spec.userObject() instanceof Checked checked) {
            checked.check(errors);
        }
    }

    private static int report(Exception thrown, CommandLine failed) throws Exception {
        if (thrown instanceof UsageErrors errors) {
            return usage(failed, errors.lines());
        }
        if (thrown instanceof StateUnusable unusable) {
            say(failed, List.of(unusable.reason() + remedy(failed)));
            return ExitCode.USAGE;
        }
        if (thrown instanceof WebServer.PortTaken || thrown instanceof GazetteerException) {
            say(failed, List.of(String.valueOf(thrown.getMessage())));
            return ExitCode.USAGE;
        }
        if (thrown instanceof IExitCodeGenerator known) {
            say(failed, List.of(String.valueOf(thrown.getMessage())));
            return known.getExitCode();
        }
        boolean isRefusal = thrown instanceof ExecutionException && thrown.getCause() instanceof KafkaException;
        if (thrown instanceof KafkaException || isRefusal) {
            say(failed, List.of(KafkaErrors.reason(thrown)));
            return ExitCode.SOFTWARE;
        }
        if (ErrorLines.tells(thrown)) {
            return ExitCode.SOFTWARE;
        }
        throw thrown;
    }

    private static String remedy(CommandLine failed) {
        String application = failed.getCommandSpec().root().name();
        return "; '" + application + " reset' (in compose: docker compose run --rm streams-app reset) lets it count"
                + " anew, another --application-id counts apart";
    }

    private static int usage(CommandLine command, List<String> mistakes) {
        say(command, mistakes);
        ErrorLines.note(command.getErr(), "Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static void say(CommandLine command, List<String> lines) {
        String name = command.getCommandSpec().qualifiedName();
        lines.forEach(line -> ErrorLines.print(
                command.getErr(), name + ": " + line.lines().findFirst().orElse("")));
    }
}
