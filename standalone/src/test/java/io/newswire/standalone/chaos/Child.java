package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process and what it printed. */
public record Child(String name, Process process, Path log) {
    private static final long PATIENCE_SECONDS = 60;

    /** SIGTERM, without waiting. */
    public void askToStop() {
        process.destroy();
    }

    /** SIGTERM; returns when the process has ended, with its exit code. */
    int stop() throws InterruptedException {
        askToStop();
        return exitCode();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGSTOP. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Waits for its end, a minute at most. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", name)
                .isTrue();
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed until now. */
    public List<String> lines() throws IOException {
        // a process that was killed may leave half a character, which UTF-8 would refuse
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
