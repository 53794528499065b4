package io.newswire.streams.topology.state;

import io.newswire.streams.kafka.ApplicationId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in which the tasks of an application keep their stores, {@code <state.dir>/<application.id>}, with a
 * file in it that is there while the application runs. A start that finds this file knows that the last run did not end
 * in order: under exactly-once the stores that it left cannot be used.
 *
 * <p>For the maintainer. Kafka Streams would find out task by task, each time with another rebalance. It locks the
 * directory in the constructor of KafkaStreams and opens stores only after its start; {@link #enter} belongs between the
 * two, so that no other process uses what is deleted. The lock is gone when {@link #leave} is called: the file names its
 * run, so that it is not taken from the next one.
 */
public final class StateDirectory {
    public static final String MARKER = "newswire-running";
    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);
    /** As Kafka Streams names the directory of a task. */
    private static final Pattern TASK_DIRECTORY = Pattern.compile("\\d+_\\d+");

    private final Path directory;
    private final Path marker;
    private final String run = UUID.randomUUID().toString();

    /** The directory as Kafka Streams makes it out of the two: right below {@code stateDir}. */
    public StateDirectory(Path stateDir, ApplicationId applicationId) {
        directory = stateDir.resolve(applicationId.name());
        marker = directory.resolve(MARKER);
    }

    /**
     * Marks the directory as in use.
     *
     * @param isExactlyOnce what a run that did not end in order has left is deleted first
     * @throws IOException if the directory cannot be read or written
     */
    public void enter(boolean isExactlyOnce) throws IOException {
        try {
            if (isExactlyOnce && Files.exists(marker, LinkOption.NOFOLLOW_LINKS)) {
                deleteTasks();
            }
            Files.deleteIfExists(marker);
            Files.writeString(marker, run, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new IOException("cannot use the state directory " + directory + ": " + e, e);
        }
    }

    /** Takes the mark away after an orderly end; does nothing if it is not of this run. */
    public void leave() {
        try {
            if (Files.readString(marker).equals(run)) {
                Files.delete(marker);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", marker);
        } catch (IOException e) {
            LOG.warn(
                    "cannot delete {}: the next start will restore all its state from Kafka: {}", marker, e.toString());
        }
    }

    public Path path() {
        return directory;
    }

    /**
     * Refuses a directory that is a link: it may lead anywhere, so what it names is left to its owner.
     *
     * @throws IOException if it is one
     */
    public void refuseLink() throws IOException {
        if (Files.isSymbolicLink(directory)) {
            throw new IOException(
                    directory + " is a symbolic link, which is not followed; nothing was deleted. Remove it first");
        }
    }

    /** Deletes the directory with all that lies in it; links in it go, what they name stays. */
    public void delete() throws IOException {
        refuseLink();
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(directory, new Deletion());
        }
    }

    private void deleteTasks() throws IOException {
        List<Path> tasks;
        try (Stream<Path> entries = Files.list(directory)) {
            tasks = entries.filter(StateDirectory::isTask).toList();
        }
        for (Path task : tasks) {
            Files.walkFileTree(task, new Deletion());
        }
        LOG.info(
                "the last run did not end in order: deleted the stores of {} tasks in {}, they are restored from Kafka",
                tasks.size(),
                directory);
    }

    private static boolean isTask(Path path) {
        return TASK_DIRECTORY.matcher(path.getFileName().toString()).matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a tree; of a link only the link itself. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
