package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.streams.kafka.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directory of this machine a reset deletes. */
class StateDirectoryDeletionTest {
    @TempDir
    Path folder;

    private Path stateDir;
    private Path elsewhere;

    @BeforeEach
    void makeFolders() throws IOException {
        stateDir = Files.createDirectory(folder.resolve("state"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
    }

    private StateDirectory state(String id) {
        return new StateDirectory(stateDir, new ApplicationId(id));
    }

    @Test
    void shouldDeleteTheDirectoryOfThisIdAlone() throws IOException {
        // Given
        Files.createDirectories(stateDir.resolve("newswire/0_0/rocksdb"));
        Files.writeString(stateDir.resolve("newswire/0_0/.checkpoint"), "0");
        Files.createDirectories(stateDir.resolve("newswire-staging/0_0"));
        // When
        state("newswire").delete();
        // Then
        assertThat(stateDir).isDirectoryNotContaining(path -> path.endsWith("newswire"));
        assertThat(stateDir.resolve("newswire-staging/0_0")).isDirectory();
    }

    @Test
    void shouldTakeALinkAwayAndLeaveWhatItNames() throws IOException {
        // Given
        Files.createDirectory(stateDir.resolve("newswire"));
        Files.createSymbolicLink(stateDir.resolve("newswire/0_0"), elsewhere);
        // When
        state("newswire").delete();
        // Then
        assertThat(stateDir).isEmptyDirectory();
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void shouldRefuseALinkInPlaceOfTheDirectory() throws IOException {
        // Given
        Files.createSymbolicLink(stateDir.resolve("newswire"), elsewhere);
        // When
        StateDirectory linked = state("newswire");
        // Then
        assertThatThrownBy(linked::delete)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link")
                .hasMessageContaining("nothing was deleted");
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void shouldDoNothingWhereThereIsNoState() throws IOException {
        // When
        state("newswire").delete();
        // Then
        assertThat(stateDir).isEmptyDirectory();
    }
}
