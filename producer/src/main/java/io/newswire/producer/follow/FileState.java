package io.newswire.producer.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** What is known of one file between two looks at it. Not safe for threads. */
final class FileState {

    /** Size and time of the last change; a file that keeps both for a moment is whole. */
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

    /** A file that is seen for the first time has been as it is since its last change. */
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

    /** Has it read again, though it has not changed. */
    void forget() {
        isRead = false;
    }

    /** Where the first line stands that has not been read as a whole one, in bytes. */
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

    /** Whether the rest without an end of line has been tried since the file changed. */
    boolean isEndRead() {
        return isEndRead;
    }

    void endRead() {
        isEndRead = true;
    }
}
