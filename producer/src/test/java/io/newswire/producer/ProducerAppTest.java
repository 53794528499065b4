package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line: what it prints where, and its exit codes. */
class ProducerAppTest {

    @TempDir
    private Path dir;

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
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out.lines())
                .containsExactly(
                        event("a", 0, 2, "2021-08-30T00:00:00Z", "One."),
                        event("a", 1, 2, "2021-08-30T00:00:00Z", "Two."),
                        event("b", 0, 1, "2021-08-31T00:00:00Z", "Zwei „Wörter“."));
        assertThat(outcome.err).endsWith("published 3 paragraphs of 2 articles, dated 2021-08-30 to 2021-08-31\n");
    }

    @Test
    void shouldShowNoControlCharacterOfAnArticleOrFileName() throws IOException {
        // Given
        file("folder/a\n12:00:00 INFO  forged\u001b[2J.txt", "Turned \u202e\u0085around.");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("folder"));

        // Then
        assertThat(outcome.err.lines())
                .noneMatch(line -> line.startsWith("12:00:00"))
                .anyMatch(line -> line.contains("a\\u000a12:00:00 INFO  forged\\u001b[2J.txt"));
        assertThat(outcome.out.lines()).singleElement().asString().contains("Turned \\u202e\\u0085around.");
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
        assertThat(outcome.out.lines())
                .containsExactly(
                        event("a", 0, 1, "2021-08-30T00:00:00Z", "y"), event("b", 0, 1, "2021-08-31T00:00:00Z", "x"));
    }

    @Test
    void shouldNameProblemsGoOnAndEndWithTheirNumber() throws IOException {
        // Given
        file("news.jsonl", "nonsense\n{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\n{}\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("news.jsonl"));

        // Then
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.out.lines()).hasSize(1);
        assertThat(outcome.err.lines())
                .anyMatch(line -> line.contains(" WARN  " + path("news.jsonl") + ":1: bad JSON at column"))
                .anyMatch(line -> line.endsWith(" WARN  " + path("news.jsonl") + ":3: publishedAt is missing"))
                .anyMatch(line -> line.contains("published 1 paragraph of 1 article, dated "))
                .last()
                .asString()
                .endsWith(" ERROR 2 problems in the input, named above");
    }

    @Test
    void shouldStopAtTheFirstProblemWhenStrict() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\nnonsense\n{}\n");

        // When
        Outcome outcome = producer("--dry-run", "--strict", "--input", path("news.jsonl"));

        // Then
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err)
                .contains(":2: bad JSON")
                .doesNotContain(":3:")
                .endsWith("ERROR stopped at the first problem, because of --strict\n");
    }

    @Test
    void shouldLeaveOutFilesWithoutARowInTheIndex() throws IOException {
        // Given
        file("folder/a.txt", "x");
        file("folder/b.txt", "x");
        file("folder/index.csv", "file,publishedAt\na.txt,2021-08-30\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("folder"));

        // Then
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.out.lines()).containsExactly(event("a", 0, 1, "2021-08-30T00:00:00Z", "x"));
        assertThat(outcome.err).contains(path("folder/b.txt") + ": has no row in index.csv and no date of its own\n");
    }

    @Test
    void shouldWarnOfTwoTextsUnderOneIdWithBothPlaces() throws IOException {
        // Given
        file("one.jsonl", "{\"articleId\":\"7\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\n");
        file("two.csv", "id,date,text\n7,2021-08-30,y\n8,2021-08-30,z\n8,2021-08-30,z\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("one.jsonl"), "--input", path("two.csv"));

        // Then
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.err)
                .contains(path("two.csv") + ":2: has articleId '7' and another text than " + path("one.jsonl") + ":1\n")
                .contains("1 article has the articleId of an earlier one and another text, and will not be counted;"
                        + " --id-prefix keeps inputs apart\n")
                .contains("1 article repeats an earlier one\n");
    }

    @Test
    void shouldNameSkippedFilesWithTheReasonAndTheirNumber() throws IOException {
        // Given
        file("folder/a.jsonl", "{\"articleId\":\"7\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\n");
        file("folder/notes.md", "# Notes");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("folder"));

        // Then
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.err)
                .contains("skipped 1 file: " + path("folder/notes.md")
                        + ": is of no known format, it begins with '# Notes'\n");
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
        assertThat(outcome.out.lines())
                .containsExactly(
                        event("1", 0, 1, "2021-08-30T00:00:00Z", "x"), event("2", 0, 1, "2021-08-31T00:00:00Z", "y"));
        assertThat(outcome.exitCode).isZero();
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
    void shouldNameEveryInputOptionThatIsWrong() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");

        // When
        Outcome outcome = producer(
                "--input",
                path("news.jsonl"),
                "--input-format=pdf",
                "--fields=text=/x",
                "--encoding=utf-9",
                "--zone=Mars",
                "--date-format=bbb",
                "--max-expansion=0",
                "--outlier-gap=0s");

        // Then
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err.lines())
                .containsExactlyInAnyOrder(
                        "producer: --input-format: 'pdf' is none of jsonl, json, warc, feed, nitf, newsml, reuters, html, csv,"
                                + " text",
                        "producer: --fields: 'text' is none of articleId, publishedAt, body, source, url, headline",
                        "producer: --encoding: 'utf-9' is no encoding such as UTF-8, UTF-16LE or windows-1252",
                        "producer: --zone: 'Mars' is no time zone such as UTC, Europe/Berlin or +02:00",
                        "producer: --date-format: Unknown pattern letter: b",
                        "producer: --max-expansion: 0 is below 1",
                        "producer: --outlier-gap: PT0S is not above 0",
                        "Try 'producer --help'.");
    }

    @Test
    void shouldReportAllWrongUsageAtOnce() {
        // When
        Outcome outcome = producer(
                "--input",
                path("nowhere"),
                "--speed",
                "fast",
                "--rate=0",
                "--max-gap",
                "10",
                "--partitions",
                "0",
                "--topic-prefix",
                "news/",
                "-X",
                "acks=1",
                "--colour");

        // Then
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err.lines())
                .containsExactlyInAnyOrder(
                        "producer: --speed:" + " 'fast' is not max, realtime or a number above 0 such as 3600",
                        "producer: --rate:" + " '0' is not unlimited or paragraphs per second such as 5, 0.5 or 10/s",
                        "producer: Invalid value for option '--max-gap':"
                                + " '10' is no duration, such as 500ms, 5m, 1h30m, 7d or PT1H",
                        "producer: Unknown option: '--colour'",
                        "producer: --input: there is no folder or file " + path("nowhere"),
                        "producer: --topic-prefix: 'news/' is not made of letters, digits, '.', '_' and '-'"
                                + " or is too long",
                        "producer: --partitions is 0, not 1 to 10000",
                        "producer: Kafka's producer: Must set acks to all in order to use the idempotent producer."
                                + " Otherwise we cannot guarantee idempotence.",
                        "Try 'producer --help'.");
    }

    @Test
    void shouldRefusePlansThatDoNotGoTogether() {
        // When
        Outcome outcome = producer(
                "--input",
                "-",
                "--loop",
                "--follow",
                "--from=2021-09-01",
                "--until=2021-08-01",
                "--limit=0",
                "--port=http");

        // Then
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err.lines())
                .containsExactlyInAnyOrder(
                        "producer: --until: 2021-08-01 lies before --from 2021-09-01",
                        "producer: --limit: '0' is not a number of articles above 0",
                        "producer: --loop: what goes on has no end to begin again at; leave out --loop or --follow",
                        "producer: --port: 'http' is neither 0 to 65535 nor off",
                        "producer: --follow: standard input is read as it arrives anyway",
                        "Try 'producer --help'.");
    }

    @Test
    void shouldRefuseAnInputOfAnotherKind() throws IOException {
        // Given
        file("a.pdf", "x");

        // When
        Outcome outcome = producer("--input", path("a.pdf"));

        // Then
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .isEqualTo("producer: --input: " + path("a.pdf") + " is of no known format, it begins with 'x'\n"
                        + "Try 'producer --help'.\n");
    }

    @Test
    void shouldRefuseAKafkaConfigThatIsNotThere() throws IOException {
        // Given
        file("news.jsonl", "");

        // When
        Outcome outcome = producer("--input", path("news.jsonl"), "--kafka-config", path("client.properties"));

        // Then
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err).startsWith("producer: --kafka-config: cannot read " + path("client.properties"));
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
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.err)
                .contains("{batch.size=5, linger.ms=9, ssl.key.password=***}")
                .doesNotContain("hunter2");
    }

    @Test
    void shouldGiveUpOnABrokerThatDoesNotAnswerWithOneLine() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        String address = "localhost:" + portWithoutAListener();

        // When
        Outcome outcome =
                producer("--input", path("news.jsonl"), "--bootstrap-server", address, "--connect-timeout", "1s");

        // Then
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err.lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" ERROR no Kafka broker answers at " + address + ", given up after 1 s; nothing listens"
                        + " there");
    }

    @Test
    void shouldHintAtListenersWhereSomethingListensThatDoesNotTalk() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        try (ServerSocket mute = new ServerSocket(0)) {
            String address = "localhost:" + mute.getLocalPort();

            // When
            Outcome outcome =
                    producer("--input", path("news.jsonl"), "--bootstrap-server", address, "--connect-timeout", "1s");

            // Then
            assertThat(outcome.exitCode).isEqualTo(1);
            assertThat(outcome.err.lines().skip(1))
                    .singleElement()
                    .asString()
                    .endsWith(" ERROR no Kafka broker answers at " + address + ", given up after 1 s; something listens"
                            + " there: check its advertised.listeners and the client's security.protocol");
        }
    }

    @Test
    void shouldGiveUpOnABrokerWhoseNameDoesNotResolveWithOneLine() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");

        // When
        Outcome outcome = producer(
                "--input", path("news.jsonl"), "--bootstrap-server", "kafka.invalid:9092", "--connect-timeout", "1s");

        // Then
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err.lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" ERROR no Kafka broker answers at kafka.invalid:9092, given up after 1 s; there is no"
                        + " such host");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "10s,PT10S", "5m,PT5M", "2h,PT2H", "1d,PT24H", "PT1M30S,PT1M30S", "none,none"})
    void shouldReadDurations(String text, String expected) throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("news.jsonl"), "--max-gap", text);

        // Then
        assertThat(outcome.err).contains("max-gap " + expected + ",");
    }

    @Test
    void shouldNameTheEnvironmentOfEveryOptionInItsHelp() {
        // When
        Outcome outcome = producer("--help");

        // Then
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out)
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
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).startsWith("Newswire ");
    }

    private record Outcome(int exitCode, String out, String err) {}

    private static Outcome producer(String... args) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = ProducerApp.run(args);
            return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    private static String event(String id, int paragraph, int paragraphs, String publishedAt, String text) {
        return String.format(
                "{\"articleId\":\"%s\",\"paragraph\":%d,\"paragraphs\":%d,\"source\":null,\"url\":null,"
                        + "\"headline\":null,\"publishedAt\":\"%s\",\"text\":\"%s\"}",
                id, paragraph, paragraphs, publishedAt, text);
    }

    private void file(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String path(String name) {
        return dir.resolve(name).toString();
    }

    private static int portWithoutAListener() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
