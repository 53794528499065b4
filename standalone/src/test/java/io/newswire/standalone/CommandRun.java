package io.newswire.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command of {@code newswire.jar} answered. */
record CommandRun(int exitCode, List<String> out, List<String> err) {
    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = NewswireApp.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CommandRun(
                exitCode,
                out.toString().lines().toList(),
                err.toString().lines().toList());
    }
}
