package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line: what it prints where, and its exit codes. */
class ProducerAppTest extends ProducerUnderTest {

    @Test
    void shouldPrintTheEventsAndNothingElseOnADryRun() throws IOException {
        // Given
        file("news.jsonl", """
                {"articleId":"b","publishedAt":"2021-08-31","body":"Zwei „Wörter“."}
                {"articleId":"a","publishedAt":"2021-08-30","body":"One.\\nTwo."}
                """);

        // When
        Outcome outcome = producer("--dry-run", "--input", path("news.jsonl"));

        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines())
                .containsExactly(
                        event("a", 0, 2, "2021-08-30T00:00:00Z", "One."),
                        event("a", 1, 2, "2021-08-30T00:00:00Z", "Two."),
                        event("b", 0, 1, "2021-08-31T00:00:00Z", "Zwei „Wörter“."));
        assertThat(outcome.err()).endsWith("published 3 paragraphs of 2 articles, dated 2021-08-30 to 2021-08-31\n");
    }

    @Test
    void shouldShowNoControlCharacterOfAnArticleOrFileName() throws IOException {
        // Given
        file("folder/a\n12:00:00 INFO  forged\u001b[2J.txt", "Turned \u202e\u0085around.");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("folder"));

        // Then
        assertThat(outcome.err().lines())
                .noneMatch(line -> line.startsWith("12:00:00"))
                .anyMatch(line -> line.contains("a\\u000a12:00:00 INFO  forged\\u001b[2J.txt"));
        assertThat(outcome.out().lines()).singleElement().asString().contains("Turned \\u202e\\u0085around.");
    }

    @Test
    void shouldReadSeveralInputs() throws IOException {
        // Given
        file("one.jsonl", "{\"articleId\":\"b\",\"publishedAt\":\"2021-08-31\",\"body\":\"x\"}");
        file("folder/a.txt", "y");
        file("folder/index.csv", "file,publishedAt\na.txt,2021-08-30\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("one.jsonl"), "--input=" + path("folder"));

        // Then
        assertThat(outcome.out().lines())
                .containsExactly(
                        event("a", 0, 1, "2021-08-30T00:00:00Z", "y"), event("b", 0, 1, "2021-08-31T00:00:00Z", "x"));
    }

    @Test
    @Timeout(30)
    void shouldReadANamedPipeOnce() throws IOException, InterruptedException {
        // Given
        Path pipe = dir.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = new Thread(() -> write(pipe, "id,date,text\n2,2021-08-31,y\n1,2021-08-30,x\n"));
        writer.start();

        // When
        Outcome outcome = producer("--dry-run", "--input", pipe.toString());

        // Then
        assertThat(outcome.out().lines())
                .containsExactly(
                        event("1", 0, 1, "2021-08-30T00:00:00Z", "x"), event("2", 0, 1, "2021-08-31T00:00:00Z", "y"));
        assertThat(outcome.exitCode()).isZero();
        writer.join();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldLetAnXBeatTheFileAndMaskSecretsInTheLog() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        file("client.properties", "linger.ms=7\nbatch.size=5\nssl.key.password=hunter2\n");

        // When
        Outcome outcome = producer(
                "--dry-run",
                "--input",
                path("news.jsonl"),
                "--kafka-config",
                path("client.properties"),
                "-X",
                "linger.ms=9");

        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .contains("{batch.size=5, linger.ms=9, ssl.key.password=***}")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "10s,PT10S", "5m,PT5M", "2h,PT2H", "1d,PT24H", "PT1M30S,PT1M30S", "none,none"})
    void shouldReadDurations(String text, String expected) throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("news.jsonl"), "--max-gap", text);

        // Then
        assertThat(outcome.err()).contains("max-gap " + expected + ",");
    }

    @Test
    void shouldNameTheEnvironmentOfEveryOptionInItsHelp() {
        // When
        Outcome outcome = producer("--help");

        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains(List.of(
                        "NEWSWIRE_INPUT",
                        "NEWSWIRE_SPEED",
                        "NEWSWIRE_MAX_GAP",
                        "NEWSWIRE_RATE",
                        "NEWSWIRE_STRICT",
                        "NEWSWIRE_KAFKA_CONFIG",
                        "NEWSWIRE_TOPIC_PREFIX",
                        "NEWSWIRE_CREATE_TOPICS",
                        "NEWSWIRE_PARTITIONS",
                        "NEWSWIRE_REPLICATION_FACTOR",
                        "NEWSWIRE_CONNECT_TIMEOUT",
                        "KAFKA_BOOTSTRAP_SERVERS"));
    }

    @Test
    void shouldSayItsVersion() {
        // When
        Outcome outcome = producer("--version");

        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Newswire ");
    }
}
