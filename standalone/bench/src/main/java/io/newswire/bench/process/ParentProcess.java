package io.newswire.bench.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** The process that started this one: it reads what this one prints, and its end ends this one. */
public final class ParentProcess {
    private static final int ABANDONED = 1;

    private ParentProcess() {}

    /** Prints a line for {@link ChildProcess#line} of the parent, on the output of a command. */
    public static void tell(CommandSpec command, String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(ChildProcess.MARK + text);
        out.flush();
    }

    /** Waits until standard input ends: the parent has closed it or has ended itself. */
    public static void awaitEnd() throws IOException {
        InputStream in = System.in;
        int next = in.read();
        while (next >= 0) {
            next = in.read();
        }
    }

    /** Ends this process with exit code 1 when its standard input ends, even if it is busy. */
    public static void endThisProcessWithIt() {
        Thread watch = new Thread(ParentProcess::haltAtItsEnd, "parent-process");
        watch.setDaemon(true);
        watch.start();
    }

    private static void haltAtItsEnd() {
        try {
            awaitEnd();
        } catch (IOException e) {
            // an error means the same as the end
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
