package io.newswire.producer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line of the producer on files in a folder of its own. */
abstract class ProducerUnderTest {

    @TempDir
    Path dir;

    record Outcome(int exitCode, String out, String err) {}

    static Outcome producer(String... args) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = ProducerApp.run(args);
            return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    static String event(String id, int paragraph, int paragraphs, String publishedAt, String text) {
        return String.format(
                "{\"articleId\":\"%s\",\"paragraph\":%d,\"paragraphs\":%d,\"source\":null,\"url\":null,"
                        + "\"headline\":null,\"publishedAt\":\"%s\",\"text\":\"%s\"}",
                id, paragraph, paragraphs, publishedAt, text);
    }

    void file(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String path(String name) {
        return dir.resolve(name).toString();
    }
}
