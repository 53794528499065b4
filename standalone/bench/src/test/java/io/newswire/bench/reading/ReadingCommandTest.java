package io.newswire.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReadingCommandTest {
    @Test
    void shouldReadEveryArticleOfBothFilesByBothReaders() {
        // Given
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new ReadingCommand()).setOut(new PrintWriter(out));
        // When
        int exitCode = command.execute("--megabytes", "3");
        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().skip(2).map(line -> line.substring(0, line.indexOf(" | "))))
                .containsExactly(
                        "| JSON lines: Jackson alone",
                        "| JSON lines: producer",
                        "| CSV: FastCSV alone",
                        "| CSV: producer");
    }
}
