package io.newswire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What {@code LOG_FORMAT=json} makes of an event, in a process that logs as the packaged one does. */
final class JsonLogTest {
    private static final String MESSAGE = "a \"quoted\" line\nand another\r\n\u0000\u001b[31mred\u2028\ud83d\ude00";

    @TempDir
    Path folder;

    /** Logs the event. */
    static final class LoggingMain {
        private LoggingMain() {}

        public static void main(String[] args) {
            Exception cause = new IllegalArgumentException("the cause\nin two lines");
            LoggerFactory.getLogger(LoggingMain.class)
                    .error(MESSAGE, new IllegalStateException("outside\t\u0007", cause));
        }
    }

    @Test
    void shouldBeOneLineWithTheTraceInside() throws Exception {
        // Given
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlog4j2.configurationFile=log4j2.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoggingMain.class.getName())
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("LOG_FORMAT", "json");

        // When
        Process process = builder.start();

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("out")).isEmptyFile();
        List<String> lines = Files.readAllLines(err, UTF_8);
        assertThat(lines).hasSize(1);
        JsonNode event = new JsonMapper().readTree(lines.get(0));
        assertThat(Instant.parse(event.get("@timestamp").textValue())).isNotNull();
        assertThat(event.get("log.level").textValue()).isEqualTo("ERROR");
        assertThat(event.get("log.logger").textValue()).isEqualTo(LoggingMain.class.getName());
        assertThat(event.get("message").textValue()).isEqualTo(MESSAGE);
        assertThat(event.get("error.stack_trace").textValue())
                .contains(
                        "Caused by: java.lang.IllegalArgumentException: the cause\nin two lines", "LoggingMain.main(");
    }
}
