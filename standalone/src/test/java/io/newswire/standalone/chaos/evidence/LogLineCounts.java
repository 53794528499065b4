package io.newswire.standalone.chaos.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each {@link TellingLine} was logged. */
public record LogLineCounts(Map<TellingLine, Long> counts) {
    public LogLineCounts {
        counts = Map.copyOf(counts);
    }

    public static LogLineCounts none() {
        return new LogLineCounts(Map.of());
    }

    /**
     * Counts the lines in all files named {@code *.log} in a folder and its subfolders; all 0 if there is no such
     * folder.
     */
    public static LogLineCounts under(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return none();
        }
        List<Path> logs;
        try (Stream<Path> paths = Files.walk(folder)) {
            logs = paths.filter(path -> path.toString().endsWith(".log")).toList();
        }
        LogLineCounts sum = none();
        for (Path log : logs) {
            sum = sum.plus(ofFile(log));
        }
        return sum;
    }

    static LogLineCounts ofFile(Path log) throws IOException {
        Map<TellingLine, Long> counts = new EnumMap<>(TellingLine.class);
        // a killed process may leave an incomplete character; ISO 8859-1 decodes every byte
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> TellingLine.of(line).forEach(telling -> counts.merge(telling, 1L, Long::sum)));
        }
        return new LogLineCounts(counts);
    }

    public LogLineCounts plus(LogLineCounts other) {
        Map<TellingLine, Long> sum = new EnumMap<>(TellingLine.class);
        sum.putAll(counts);
        other.counts.forEach((line, count) -> sum.merge(line, count, Long::sum));
        return new LogLineCounts(sum);
    }

    public long of(TellingLine line) {
        return counts.getOrDefault(line, 0L);
    }

    /** Lists all kinds of lines, including those with count 0. */
    @Override
    public String toString() {
        return Stream.of(TellingLine.values())
                .map(line -> of(line) + " × " + line.description())
                .collect(Collectors.joining(", "));
    }
}
