package io.newswire.streams.cli.reset;

import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.kafka.ApplicationId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The state of one application on this machine: one directory right below the state directory, and nothing else. */
record LocalState(Path stateDir, ApplicationId applicationId) {
    Path path() {
        return stateDir.resolve(applicationId.name());
    }

    /**
     * A link may lead anywhere, so what it names is left to its owner.
     *
     * @throws CommandFailed if the directory is a symbolic link
     */
    void refuseLink() {
        if (Files.isSymbolicLink(path())) {
            throw new CommandFailed(
                    path() + " is a symbolic link, which is not followed; nothing was deleted. Remove it first");
        }
    }

    /** Deletes the directory with all that lies in it; links in it go, what they name stays. */
    void delete() throws IOException {
        refuseLink();
        if (Files.isDirectory(path(), LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(path(), new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
