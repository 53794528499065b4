package io.newswire.producer.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.follow.FollowedFiles.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are new and complete. The clock moves only when a test moves it. */
class FollowedFilesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = START;
    private FollowedFiles files = new FollowedFiles(List.of(), clock());

    @BeforeEach
    void follow() {
        files = new FollowedFiles(List.of(folder), clock());
    }

    @Test
    void shouldTakeAFileThatWasMovedInAtOnceAndOnlyOnce() throws IOException {
        // Given
        write("a.txt", "One.", START.minusSeconds(60));

        // When
        Set<Path> found = read();

        // Then
        assertThat(found).containsExactly(folder.resolve("a.txt"));
        assertThat(read()).isEmpty();
    }

    @Test
    void shouldWaitUntilAFileIsQuiet() throws IOException {
        // Given
        write("a.txt", "One.", START);
        assertThat(read()).isEmpty();
        after(Duration.ofSeconds(1));
        write("a.txt", "One. Two.", now);
        after(Duration.ofMillis(1_900));
        assertThat(read()).isEmpty();

        // When
        after(FollowedFiles.MOMENT);
        Set<Path> found = read();

        // Then
        assertThat(found).containsExactly(folder.resolve("a.txt"));
    }

    @Test
    void shouldTakeAFileAgainThatHasChanged() throws IOException {
        // Given
        write("a.csv", "one", START.minusSeconds(60));
        assertThat(read()).hasSize(1);

        // When
        write("a.csv", "one\ntwo", START);
        assertThat(read()).isEmpty();
        after(FollowedFiles.MOMENT);

        // Then
        assertThat(read()).containsExactly(folder.resolve("a.csv"));
    }

    @Test
    void shouldLeaveAloneWhatIsHiddenEmptyOrNotYetDownloaded() throws IOException {
        // Given
        for (String name : List.of(".a.txt.Xy12", "b.txt.part", "c.crdownload", "d.txt~", "e.tmp")) {
            write(name, "One.", START.minusSeconds(60));
        }
        write("empty.txt", "", START.minusSeconds(60));
        Files.createDirectories(folder.resolve(".git"));
        write(".git/f.txt", "One.", START.minusSeconds(60));
        Files.createDirectories(folder.resolve("2021"));
        write("2021/g.txt", "One.", START.minusSeconds(60));

        // When
        Set<Path> found = read();

        // Then
        assertThat(found).containsExactly(folder.resolve("2021/g.txt"));
    }

    @Test
    void shouldWaitForAnIndexThatIsBeingWrittenAndReadTheFolderAgainWhenItChanges() throws IOException {
        // Given
        write("a.txt", "One.", START.minusSeconds(60));
        write("index.csv", "file,publi", START);
        assertThat(read()).isEmpty();
        after(FollowedFiles.MOMENT);
        assertThat(read()).containsExactly(folder.resolve("a.txt"));

        // When
        write("index.csv", "file,publishedAt\na.txt,2021-08-30\n", START.plusSeconds(1));
        assertThat(read()).isEmpty();
        after(FollowedFiles.MOMENT);

        // Then
        assertThat(read()).containsExactly(folder.resolve("a.txt"));
    }

    @Test
    void shouldReadOnAFileOfLinesFromItsLastWholeLine() throws IOException {
        // Given
        write("a.jsonl", "{\"1\"}\n{\"2\"}\n{\"3", START.minusSeconds(60));
        files.read(files.look().whole());

        // When
        append("a.jsonl", "\"}\n{\"4\"}\n");
        Found found = files.look();

        // Then
        assertThat(found.whole()).isEmpty();
        assertThat(found.grown()).containsExactly(folder.resolve("a.jsonl"));
        assertThat(files.position(folder.resolve("a.jsonl"))).isEqualTo(new JsonLinesTail.Position(12, 2));
    }

    @Test
    void shouldBeginAFileOfLinesThatNeverRests() throws IOException {
        // Given
        write("a.jsonl", "{\"1\"}\n", START);
        assertThat(files.look().isEmpty()).isTrue();

        // When
        after(FollowedFiles.MOMENT);
        write("a.jsonl", "{\"1\"}\n{\"2\"}\n", now);
        Found found = files.look();

        // Then
        assertThat(found.grown()).containsExactly(folder.resolve("a.jsonl"));
        assertThat(files.position(folder.resolve("a.jsonl")).offset()).isZero();
    }

    @Test
    void shouldReadAFileOfLinesFromItsBeginningWhenItHasBecomeShorter() throws IOException {
        // Given
        write("a.jsonl", "{\"1\"}\n{\"2\"}\n", START.minusSeconds(60));
        files.read(files.look().whole());

        // When
        write("a.jsonl", "{\"3\"}\n", START.minusSeconds(30));
        after(FollowedFiles.MOMENT);
        files.look();

        // Then
        assertThat(files.position(folder.resolve("a.jsonl")).offset()).isZero();
    }

    @Test
    void shouldNotMindAnInputThatIsNotThereYet() throws IOException {
        // Given
        files = new FollowedFiles(List.of(folder.resolve("later")), clock());

        // When
        Found found = files.look();

        // Then
        assertThat(found.isEmpty()).isTrue();
    }

    private Set<Path> read() throws IOException {
        Set<Path> whole = files.look().whole();
        files.read(whole);
        return whole;
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private void append(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(UTF_8), StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(now));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
