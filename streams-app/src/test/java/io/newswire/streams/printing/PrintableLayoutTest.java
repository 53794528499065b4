package io.newswire.streams.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped log configurations write for text that attacks a terminal. */
class PrintableLayoutTest {
    private static final String OURS = "src/main/resources/log4j2.xml";
    private static final String OF_THE_PRODUCER = "../producer/src/main/resources/log4j2.xml";
    private static final String HOSTILE = "article x\u001b[2J\u009b\u202e\n12:00:00 INFO  counted\r\u2028";

    @ParameterizedTest
    @ValueSource(strings = {OURS, OF_THE_PRODUCER})
    void shouldMakeOneLineOfAMessage(String configuration) throws IOException {
        // When
        String text = layout(configuration, "text").toSerializable(event());
        // Then
        assertThat(text)
                .contains(" WARN  article x\\u001b[2J\\u009b\\u202e\\u000a12:00:00 INFO  counted\\u000d\\u2028")
                .endsWith(System.lineSeparator());
        assertThat(text.strip()).isEqualTo(Printable.line(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, OF_THE_PRODUCER})
    void shouldMakeOneLineOfJsonWithTheMessageAsItIs(String configuration) throws IOException {
        // When
        String text = layout(configuration, "json").toSerializable(event());
        // Then
        assertThat(text.strip()).isEqualTo(Printable.line(text.strip()));
        assertThat(new JsonMapper().readTree(text).path("message").asText()).isEqualTo(HOSTILE);
    }

    private static Log4jLogEvent event() {
        return Log4jLogEvent.newBuilder()
                .setLoggerName("io.newswire.Test")
                .setLevel(Level.WARN)
                .setMessage(new SimpleMessage(HOSTILE))
                .setThrown(new IllegalStateException("of\n12:00:00 INFO  nothing"))
                .setTimeMillis(0)
                .build();
    }

    private static StringLayout layout(String configuration, String appender) throws IOException {
        try (LoggerContext context = new LoggerContext("test")) {
            XmlConfiguration read = new XmlConfiguration(
                    context, new ConfigurationSource(Files.newInputStream(Path.of(configuration))));
            read.initialize();
            Appender found = read.getAppender(appender);
            return (StringLayout) Objects.requireNonNull(found).getLayout();
        }
    }
}
