package io.newswire.standalone;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Tells everything that is wrong with a command line at once, a line for each, and runs the command if nothing is. */
final class WrongUsage implements IExecutionStrategy, IParameterExceptionHandler {
    @Override
    public int execute(ParseResult parsed) {
        ParseResult command = parsed;
        Stream<Exception> errors = parsed.errors().stream();
        while (command.hasSubcommand()) {
            command = command.subcommand();
            errors = Stream.concat(errors, command.errors().stream());
        }
        List<String> messages = errors.flatMap(WrongUsage::lines).distinct().toList();
        return messages.isEmpty()
                ? new RunLast().execute(parsed)
                : report(command.commandSpec().commandLine(), messages);
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        return report(error.getCommandLine(), lines(error).toList());
    }

    private static Stream<String> lines(Exception error) {
        return String.valueOf(error.getMessage()).lines();
    }

    private static int report(CommandLine command, List<String> messages) {
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        messages.forEach(each -> err.println(name + ": " + each));
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }
}
