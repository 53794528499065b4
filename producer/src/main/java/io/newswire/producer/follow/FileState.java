package io.newswire.producer.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** What is known about one file between two scans. Not thread-safe. */
final class FileState {

    /** Size and time of the last change. A file is complete when both have been the same for two seconds. */
    record Version(long size, Instant modified) {

        static Version of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    private final Instant firstSeen;
    private Version version;
    private Instant unchangedSince;
    private boolean isRead;
    private boolean isEndRead;
    private long offset;
    private long line;

    /** For a new file, the time without changes starts at its last modification. */
    FileState(Version version, Instant now) {
        this.firstSeen = now;
        this.version = version;
        this.unchangedSince = version.modified().isBefore(now) ? version.modified() : now;
    }

    void seen(Version now, Instant time) {
        if (!now.equals(version)) {
            version = now;
            unchangedSince = time;
            isRead = false;
            isEndRead = false;
        }
    }

    boolean isQuiet(Instant now, Duration moment) {
        return Duration.between(unchangedSince, now).compareTo(moment) >= 0;
    }

    boolean isOlderThan(Instant now, Duration moment) {
        return Duration.between(firstSeen, now).compareTo(moment) >= 0;
    }

    Version version() {
        return version;
    }

    /** Whether this version has been read. */
    boolean isRead() {
        return isRead;
    }

    void read() {
        isRead = true;
    }

    /** Makes the file count as unread, so that it is read again. */
    void forget() {
        isRead = false;
    }

    /** The offset in bytes of the first line that has not been read completely. */
    long offset() {
        return offset;
    }

    /** How many lines have been read. */
    long line() {
        return line;
    }

    void readTo(long newOffset, long newLine) {
        offset = newOffset;
        line = newLine;
    }

    /** Whether a last line without a line end has been tried since the file changed. */
    boolean isEndRead() {
        return isEndRead;
    }

    void endRead() {
        isEndRead = true;
    }
}
