package io.newswire.bench.process;

import java.io.IOException;
import java.io.InputStream;

/** Standard input as a sign of life: it ends when the process that started this one closes it or dies. */
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

    /** Ends this process, however busy, as soon as nobody waits for it any more. */
    public static void endProcessWhenParentDoes() {
        Thread watch = new Thread(Lifeline::endWithParent, "lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithParent() {
        try {
            awaitParent();
        } catch (IOException e) {
            // as good as an end
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
