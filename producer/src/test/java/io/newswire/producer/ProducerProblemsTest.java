package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the command line says of faults in the input, and its exit code then. */
class ProducerProblemsTest extends ProducerUnderTest {

    @Test
    void shouldNameProblemsGoOnAndEndWithTheirNumber() throws IOException {
        // Given
        file("news.jsonl", "nonsense\n{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\n{}\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("news.jsonl"));

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.err().lines())
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
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
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
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines()).containsExactly(event("a", 0, 1, "2021-08-30T00:00:00Z", "x"));
        assertThat(outcome.err()).contains(path("folder/b.txt") + ": has no row in index.csv and no date of its own\n");
    }

    @Test
    void shouldWarnOfTwoTextsUnderOneIdWithBothPlaces() throws IOException {
        // Given
        file("one.jsonl", "{\"articleId\":\"7\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}\n");
        file("two.csv", "id,date,text\n7,2021-08-30,y\n8,2021-08-30,z\n8,2021-08-30,z\n");

        // When
        Outcome outcome = producer("--dry-run", "--input", path("one.jsonl"), "--input", path("two.csv"));

        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
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
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .contains("skipped 1 file: " + path("folder/notes.md")
                        + ": is of no known format, it begins with '# Notes'\n");
    }
}
