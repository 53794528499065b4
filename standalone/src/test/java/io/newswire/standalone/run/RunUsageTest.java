package io.newswire.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the messages about wrong options, which are printed before anything is started. */
class RunUsageTest {
    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // When
        CommandRun run = CommandRun.of(
                "--input", "nowhere", "--port", "99999", "--kafka-port", "-1", "--window", "1h/7m", "--rate", "fast");
        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .anyMatch(line -> line.contains("nowhere"))
                .anyMatch(line -> line.contains("--port is 99999"))
                .anyMatch(line -> line.contains("--kafka-port is -1"))
                .anyMatch(line -> line.contains("PT1H/PT7M"))
                .anyMatch(line -> line.contains("fast"))
                .endsWith("Try 'newswire --help'.")
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void shouldRefuseAnUnknownOptionAndAWrongNumber() {
        // When
        CommandRun run = CommandRun.of("--port", "many", "--nonsense");
        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).anyMatch(line -> line.contains("many")).anyMatch(line -> line.contains("--nonsense"));
    }

    @Test
    void shouldRefuseARetentionTooShortForTheWindows() {
        // When
        CommandRun run = CommandRun.of("--input", "src", "--retention", "8d");
        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).anyMatch(line -> line.contains("twice the largest window"));
    }

    @Test
    void shouldRefuseMentionsOfAFolderThatIsNotThere() {
        // When
        CommandRun run = CommandRun.of("mentions", "--input", "nowhere");
        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).anyMatch(line -> line.contains("nowhere"));
    }

    @Test
    void shouldExplainEveryCandidateOfEveryParagraph(@TempDir Path folder) throws IOException {
        // Given
        Path articles = Files.writeString(folder.resolve("a.jsonl"), """
                {"articleId":"a","publishedAt":"2021-08-10","body":"Iran spoke in English.\\nNothing else."}
                """);
        // When
        CommandRun run = CommandRun.of("mentions", "--explain", "--input", articles.toString());
        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).hasSize(2);
        assertThat(run.out().get(0))
                .contains("\"id\":\"IRN\",\"alias\":\"Iran\"")
                .contains("\"accepted\":true")
                .contains("\"accepted\":false,\"rule\":\"language\"");
        assertThat(run.out().get(1)).contains("\"judgements\":[]");
    }

    @Test
    void shouldFindWhatAFileOfTheUserAddsAndNameItsBadLine(@TempDir Path folder) throws IOException {
        // Given
        Path articles = Files.writeString(folder.resolve("a.jsonl"), """
                {"articleId":"a","publishedAt":"2021-08-10","body":"The Example Council met."}
                """);
        Path good = Files.writeString(folder.resolve("good.txt"), "actor example-council IGO - Example Council\n");
        Path bad = Files.writeString(folder.resolve("bad.txt"), "actor example-council IGO - X\n  nonsense Y\n");
        // When
        CommandRun found = CommandRun.of("mentions", "--input=" + articles, "--gazetteer=" + good);
        CommandRun refused = CommandRun.of("mentions", "--input=" + articles, "--gazetteer=" + bad);
        // Then
        assertThat(found.out()).singleElement().asString().contains("example-council");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).singleElement().asString().contains("bad.txt:2:");
    }
}
