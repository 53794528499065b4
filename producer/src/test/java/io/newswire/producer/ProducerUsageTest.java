package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Wrong usage: one line for each mistake of a call, and exit code 2. */
class ProducerUsageTest extends ProducerUnderTest {

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
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines())
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
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
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
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines())
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
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
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
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("producer: --kafka-config: cannot read " + path("client.properties"));
    }
}
