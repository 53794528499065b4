package io.newswire.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders for the texts and counts of a feed, which not everybody on the machine need read. */
public final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /** Makes a folder, and those above it that are missing, for its owner alone; one that is there stays as it is. */
    public static Path create(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE))
                : Files.createDirectories(folder);
    }
}
