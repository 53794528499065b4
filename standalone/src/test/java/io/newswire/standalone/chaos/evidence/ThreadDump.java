package io.newswire.standalone.chaos.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The stack of each thread of a JVM, by the JDK's {@code jcmd}. */
record ThreadDump(long pid) {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final long PATIENCE_SECONDS = 20;

    void writeTo(PrintWriter out) throws IOException, InterruptedException {
        Path dump = Files.createTempFile("threads", ".txt");
        try {
            Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start();
            boolean ended = jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                jcmd.destroyForcibly();
                out.println("no answer within " + PATIENCE_SECONDS + " s; is process " + pid + " stopped by a signal?");
            }
            out.println(Files.readString(dump, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(dump);
        }
    }
}
