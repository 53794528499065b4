package io.newswire.producer.articles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder and its subfolders, in order of their names. Hidden files and links to folders are left out;
 * pipes are included.
 */
final class InputFolder {

    private InputFolder() {}

    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        collect(folder, files);
        return files;
    }

    private static void collect(Path folder, List<Path> files) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, entry -> !isHidden(entry))) {
            stream.forEach(entries::add);
        }
        entries.sort(null);
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                if (!Files.isSymbolicLink(entry)) {
                    collect(entry, files);
                }
            } else {
                files.add(entry);
            }
        }
    }

    private static boolean isHidden(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith(".");
    }
}
