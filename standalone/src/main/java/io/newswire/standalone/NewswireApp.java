package io.newswire.standalone;

import io.newswire.standalone.mentions.MentionsCommand;
import io.newswire.standalone.run.RunCommand;
import io.newswire.standalone.run.RunOptions;
import io.newswire.streams.cli.Launcher;
import io.newswire.streams.cli.audit.AuditCommand;
import io.newswire.streams.cli.dlq.DlqCommand;
import io.newswire.streams.cli.reset.ResetCommand;
import io.newswire.streams.cli.serve.ServeCommand;
import io.newswire.streams.cli.watch.WatchCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of {@code newswire.jar}: without a subcommand it runs the whole feed in this process. */
@Command(
        name = "newswire",
        description = "Replays news articles on Apache Kafka and counts who and where is in the news.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            MentionsCommand.class,
            WatchCommand.class,
            DlqCommand.class,
            ResetCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Examples:",
            "  newswire --input seeds --speed 86400 --max-gap 2s",
            "  newswire --exit-when-done --format json --port 0 --kafka-port 0",
            "  newswire --input my-articles --follow --data-dir my-feed",
            "",
            "LOG_LEVEL and LOG_FORMAT=json in the environment change the log.",
            "Exit codes: 0 done, 1 failed or problems in the input, 2 wrong usage or a taken port."
        })
public final class NewswireApp implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptions options = new RunOptions();

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int exitCode = commandLine().setOut(out).execute(args);
        out.flush();
        System.exit(exitCode);
    }

    /** The command line with its subcommands, which also reports errors; it never ends the process. */
    public static CommandLine commandLine() {
        return Launcher.commandLine(new NewswireApp());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new RunCommand(options, spec.commandLine().getOut()).run();
    }
}
