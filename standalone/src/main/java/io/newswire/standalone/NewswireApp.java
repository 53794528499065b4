package io.newswire.standalone;

import io.newswire.standalone.watch.WatchCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code newswire.jar}: the whole feed in this process, or one of the subcommands. */
@Command(
        name = "newswire",
        description = "Replays news articles on Apache Kafka and counts who and where is in the news.",
        mixinStandardHelpOptions = true,
        versionProvider = NewswireVersion.class,
        subcommands = WatchCommand.class)
public final class NewswireApp implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int exitCode = commandLine().setOut(out).execute(args);
        out.flush();
        System.exit(exitCode);
    }

    /** The command line with its subcommands and its way to report errors; it ends no process. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new NewswireApp());
        WrongUsage wrongUsage = new WrongUsage();
        commandLine.setExecutionStrategy(wrongUsage);
        commandLine.setParameterExceptionHandler(wrongUsage);
        commandLine.setExecutionExceptionHandler(new FailureReport());
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine
                .getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().parser().collectErrors(true));
        return commandLine;
    }

    /** Runs the whole feed. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
