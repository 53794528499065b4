package io.newswire.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders with everything in them. */
public final class Folders {
    private Folders() {}

    /** Deletes the folder; does nothing if it does not exist. */
    static void delete(Path folder) throws IOException {
        deleteContents(folder);
        Files.deleteIfExists(folder);
    }

    /** Deletes everything in the folder but not the folder itself, because it may be a mount point. */
    public static void deleteContents(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
