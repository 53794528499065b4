package io.newswire.bench.process;

import java.io.IOException;
import java.io.InputStream;

/** Detects the end of the parent process: standard input ends when the parent closes it or dies. */
public final class Lifeline {
    private static final int ABANDONED = 1;

    private Lifeline() {}

    /** Waits until standard input ends. */
    public static void awaitParent() throws IOException {
        InputStream in = System.in;
        int next = in.read();
        while (next >= 0) {
            next = in.read();
        }
    }

    /** Ends this process when its standard input ends, even if it is busy. */
    public static void endProcessWhenParentDoes() {
        Thread watch = new Thread(Lifeline::endWithParent, "lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithParent() {
        try {
            awaitParent();
        } catch (IOException e) {
            // an error means the same as the end
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
