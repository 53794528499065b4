package io.newswire.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the operating system; its standard error is written to a file, which is named if the command fails. */
record ShellCommand(Path folder, Map<String, String> environment, Path log) {

    /** Returns the standard output. Throws if the exit code is not 0 or the timeout is exceeded. */
    String run(Duration timeout, List<String> words) {
        try {
            Path out = Files.createTempFile("newswire", ".out");
            try {
                int code = exitCode(timeout, words, ProcessBuilder.Redirect.to(out.toFile()));
                if (code != 0) {
                    throw new IllegalStateException(
                            String.join(" ", words) + " ended with exit code " + code + ", see " + log);
                }
                return Files.readString(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", words), e);
        }
    }

    private int exitCode(Duration timeout, List<String> words, ProcessBuilder.Redirect out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(String.join(" ", words) + " takes longer than " + timeout);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + String.join(" ", words), e);
        } finally {
            process.destroy();
        }
    }
}
