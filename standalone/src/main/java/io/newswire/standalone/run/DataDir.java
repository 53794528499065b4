package io.newswire.standalone.run;

import io.newswire.streams.PrivateFolder;
import io.newswire.streams.cli.UsageErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder for the files of broker and state: one that the user named, or a temporary one that is deleted at the end.
 */
public record DataDir(Path path, boolean isTemporary) implements AutoCloseable {
    /** The named folder, created for its owner alone if absent; for null a new temporary folder. */
    public static DataDir of(@Nullable Path named) throws IOException {
        if (named == null) {
            return new DataDir(Files.createTempDirectory("newswire-"), true);
        }
        try {
            return new DataDir(PrivateFolder.create(named), false);
        } catch (IOException e) {
            throw UsageErrors.of("--data-dir " + named + " is no folder that can be written to");
        }
    }

    /** A new temporary folder inside another folder. */
    public static DataDir within(Path folder) throws IOException {
        return new DataDir(Files.createTempDirectory(folder, "run-"), true);
    }

    public Path broker() {
        return path.resolve("broker");
    }

    public Path state() {
        return path.resolve("state");
    }

    @Override
    public void close() throws IOException {
        if (!isTemporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataDir::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
