package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a user hears of wrong options, before anything is started. */
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
}
