package io.newswire.producer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** The main class of the producer. */
public final class ProducerApp {

    private static final int SECONDS_TO_END_IN_ORDER = 15;

    private ProducerApp() {}

    public static void main(String[] args) throws InterruptedException {
        Thread publishing = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> endInOrder(publishing, ended), "end-in-order");
        Runtime.getRuntime().addShutdownHook(onSignal);
        int exitCode;
        try {
            exitCode = run(args);
        } finally {
            ended.countDown();
        }
        System.exit(exitCode);
    }

    /**
     * Runs the command line in this thread. Returns 0 for success, 1 for a failure at run time or a problem in the
     * input, 2 for wrong usage. After an interrupt, what was sent is still delivered before this returns.
     */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /** The command line, which also reports errors; it never ends the process. */
    public static CommandLine commandLine() {
        return new ProducerCommand().commandLine();
    }

    /** When this hook has ended, the JVM exits with 128 plus the number of the signal. */
    private static void endInOrder(Thread publishing, CountDownLatch ended) {
        publishing.interrupt();
        try {
            if (!ended.await(SECONDS_TO_END_IN_ORDER, TimeUnit.SECONDS)) {
                System.err.println("producer: did not end in order within " + SECONDS_TO_END_IN_ORDER + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
