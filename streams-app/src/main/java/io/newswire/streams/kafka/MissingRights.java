package io.newswire.streams.kafka;

import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** The user of this client may not do what it has to; the message names each operation and its resource. */
public final class MissingRights extends RuntimeException implements IExitCodeGenerator {
    /**
     * Names the rights in one line.
     *
     * @param rights each as an operator grants it, such as {@code Read on topic news.paragraphs}
     */
    public MissingRights(List<String> rights) {
        super((rights.size() == 1 ? "missing right: " : "missing rights: ") + String.join("; ", rights));
    }

    @Override
    public int getExitCode() {
        return ExitCode.SOFTWARE;
    }
}
