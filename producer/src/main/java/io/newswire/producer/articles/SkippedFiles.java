package io.newswire.producer.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files in folders that no format recognises. They are logged at the end, with the reason. */
final class SkippedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedFiles.class);
    private static final int MOST_NAMED = 10;

    private final List<Problem> named = new ArrayList<>();
    private int count;

    void add(String file, String reason) {
        count++;
        if (named.size() < MOST_NAMED) {
            named.add(new Problem(new SourceLocation(file, 0), reason));
        }
    }

    void tell() {
        if (count > 0) {
            LOG.info(
                    "skipped {} {}: {}{}",
                    count,
                    count == 1 ? "file" : "files",
                    named.stream().map(Problem::toString).collect(Collectors.joining("; ")),
                    count > named.size() ? "; …" : "");
        }
    }
}
