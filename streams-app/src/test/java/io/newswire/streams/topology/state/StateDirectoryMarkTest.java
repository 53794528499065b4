package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.streams.kafka.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryMarkTest {
    @TempDir
    Path folder;

    private Path application;

    @BeforeEach
    void makeDirectory() throws IOException {
        application = Files.createDirectories(folder.resolve("newswire"));
    }

    @Test
    void shouldKeepTheStoresOfARunThatEndedInOrder() throws IOException {
        // Given
        StateDirectory first = state();
        first.enter(true);
        Path store = store("0_2");
        first.leave();
        // When
        state().enter(true);
        // Then
        assertThat(store).exists();
    }

    @Test
    void shouldDeleteTheStoresOfARunThatDidNotAndNothingElse() throws IOException {
        // Given
        state().enter(true);
        Path outside = Files.writeString(folder.resolve("outside"), "kept");
        store("0_2");
        store("1_10");
        Files.createSymbolicLink(application.resolve("0_2").resolve("link"), outside);
        Path process = Files.writeString(application.resolve("kafka-streams-process-metadata"), "{}");
        Path other = Files.createDirectories(application.resolve("0_2.old"));
        Path linked =
                Files.createSymbolicLink(application.resolve("1_2"), Files.createDirectories(folder.resolve("far")));
        Path neighbour =
                Files.createDirectories(folder.resolve("newswire-staging").resolve("0_2"));
        // When
        state().enter(true);
        // Then
        assertThat(application.resolve("0_2")).doesNotExist();
        assertThat(application.resolve("1_10")).doesNotExist();
        assertThat(outside).hasContent("kept");
        assertThat(process).exists();
        assertThat(other).exists();
        assertThat(linked).isSymbolicLink().isDirectory();
        assertThat(neighbour).exists();
    }

    /** At least once, Kafka Streams goes on from such stores. */
    @Test
    void shouldKeepTheStoresUnlessExactlyOnceForbidsToUseThem() throws IOException {
        // Given
        state().enter(false);
        Path store = store("0_2");
        // When
        state().enter(false);
        // Then
        assertThat(store).exists();
        state().enter(true);
        assertThat(store).doesNotExist();
    }

    @Test
    void shouldLeaveTheMarkOfTheNextRunAlone() throws IOException {
        // Given
        StateDirectory first = state();
        first.enter(true);
        state().enter(true);
        Path store = store("0_2");
        // When
        first.leave();
        // Then
        state().enter(true);
        assertThat(store).doesNotExist();
    }

    @Test
    void shouldReplaceALinkInThePlaceOfTheMarkAndNotWriteThroughIt() throws IOException {
        // Given
        Path outside = Files.writeString(folder.resolve("outside"), "kept");
        Files.createSymbolicLink(application.resolve(StateDirectory.MARKER), outside);
        // When
        state().enter(true);
        // Then
        assertThat(outside).hasContent("kept");
    }

    @Test
    void shouldNameADirectoryThatCannotBeUsed() throws IOException {
        // Given
        Files.delete(application);
        // When, Then
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> state().enter(true))
                .withMessageContaining(application.toString());
    }

    private StateDirectory state() {
        return new StateDirectory(folder, new ApplicationId("newswire"));
    }

    /** A store as a task leaves it. */
    private Path store(String task) throws IOException {
        Path store = Files.createDirectories(
                application.resolve(task).resolve("rocksdb").resolve("articles"));
        return Files.writeString(store.resolve("CURRENT"), "MANIFEST-000005\n");
    }
}
