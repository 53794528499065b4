package io.newswire.standalone.support;

import io.newswire.standalone.NewswireApp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The exit code and output of a command of {@code newswire.jar}. */
public record CommandRun(int exitCode, List<String> out, List<String> err) {
    public static CommandRun of(String... args) {
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
