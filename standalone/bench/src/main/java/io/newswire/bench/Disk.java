package io.newswire.bench;

import io.newswire.streams.kafka.TopicNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bytes on disk when a program is done.
 *
 * @param internal the topics of the program alone: changelogs and what is left of its shuffle
 * @param state its folder, once it has stopped
 */
record Disk(long paragraphs, long mentions, long aggregates, long internal, long state) {
    static final Disk NONE = new Disk(0, 0, 0, 0, 0);

    /** What lies in topics, by name, and in a folder. */
    static Disk of(Map<String, Long> topics, TopicNames names, Path folder) throws IOException {
        long paragraphs = topics.getOrDefault(names.paragraphs(), 0L);
        long mentions = topics.getOrDefault(names.mentions(), 0L);
        long aggregates = topics.getOrDefault(names.aggregates(), 0L);
        long all = topics.values().stream().mapToLong(Long::longValue).sum();
        return new Disk(paragraphs, mentions, aggregates, all - paragraphs - mentions - aggregates, bytesOf(folder));
    }

    private static long bytesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }
}
