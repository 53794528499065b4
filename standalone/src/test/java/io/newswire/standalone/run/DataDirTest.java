package io.newswire.standalone.run;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests who may read the folder of the broker's data and the state. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
class DataDirTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeFoldersForTheirOwnerAlone() throws IOException {
        // When
        DataDir made = DataDir.of(folder.resolve("new/data"));
        // Then
        assertThat(Files.getPosixFilePermissions(made.path())).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("new"))).isEqualTo(fromString("rwx------"));
    }

    @Test
    void shouldLeaveAFolderThatIsThereAsItIs() throws IOException {
        // Given
        Path wide = Files.createDirectory(folder.resolve("wide"));
        Files.setPosixFilePermissions(wide, fromString("rwxr-xr-x"));
        // When
        DataDir named = DataDir.of(wide);
        // Then
        assertThat(Files.getPosixFilePermissions(named.path())).isEqualTo(fromString("rwxr-xr-x"));
    }
}
