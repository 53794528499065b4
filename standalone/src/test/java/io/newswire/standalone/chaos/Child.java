package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process and the file with its output. */
public record Child(String name, Process process, Path log) {
    private static final long PATIENCE_SECONDS = 60;

    /** Sends SIGTERM and does not wait. */
    public void askToStop() {
        process.destroy();
    }

    /** Sends SIGTERM, waits until the process has ended and returns its exit code. */
    int stop() throws InterruptedException {
        askToStop();
        return exitCode();
    }

    /** Sends SIGKILL and returns when the process has ended. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Sends SIGSTOP. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Sends SIGCONT. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Waits at most one minute until the process has ended and returns its exit code. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", name)
                .isTrue();
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the lines that the process has printed until now. */
    public List<String> lines() throws IOException {
        // a killed process may leave an incomplete character, which a UTF-8 decoder rejects
        return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).as("SIG%s to %s", signal, name).isZero();
    }
}
