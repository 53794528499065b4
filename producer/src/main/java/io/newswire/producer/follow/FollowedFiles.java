package io.newswire.producer.follow;

import io.newswire.producer.follow.FileState.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of inputs that may still grow. A file is complete when its size and modification time have not changed for
 * two seconds; a file that was moved in is complete at once. A JSON Lines file that was read before, or that keeps
 * changing, is read on line by line. Hidden and partly downloaded files are ignored. If the index of a folder changes,
 * all files of the folder are read again.
 */
public final class FollowedFiles {

    /** How long a file must stay unchanged to count as complete. */
    public static final Duration MOMENT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(FollowedFiles.class);
    private static final String INDEX = "index.csv";
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "crdownload", "filepart", "swp");

    private final List<Path> inputs;
    private final Clock clock;
    private final Map<Path, FileState> states = new HashMap<>();

    public FollowedFiles(List<Path> inputs, Clock clock) {
        this.inputs = List.copyOf(inputs);
        this.clock = clock;
    }

    /**
     * The result of a scan: the files to read from the start, and the files to read on. After reading them, the caller
     * reports that by {@link #read} and {@link #readOn}.
     */
    public record Found(Set<Path> whole, Set<Path> grown) {

        public boolean isEmpty() {
            return whole.isEmpty() && grown.isEmpty();
        }
    }

    /** Scans all files, in order of their names. Files wait while the index of their folder is being written. */
    public Found look() throws IOException {
        Instant now = clock.instant();
        Set<Path> files = files();
        states.keySet().retainAll(files);
        files.removeIf(file -> !see(file, now));
        Set<Path> waiting = new HashSet<>();
        for (Path file : files) {
            if (isIndex(file) && !stateOf(file).isQuiet(now, MOMENT)) {
                waiting.add(file.getParent());
            }
        }
        Set<Path> whole = new TreeSet<>();
        Set<Path> grown = new TreeSet<>();
        for (Path file : files) {
            FileState state = stateOf(file);
            if (!isIndex(file) && state.version().size() > 0 && !waiting.contains(file.getParent())) {
                sort(file, state, now, whole, grown);
            }
        }
        return new Found(whole, grown);
    }

    /** Says that these files have been read, as they were when they were found. */
    public void read(Set<Path> whole) throws IOException {
        for (Path file : whole) {
            FileState state = stateOf(file);
            state.read();
            if (isJsonLines(file)) {
                JsonLinesTail.Position end =
                        JsonLinesTail.endOfLastLine(file, state.version().size());
                state.readTo(end.offset(), end.line());
                state.endRead();
            }
        }
    }

    /** Where to read on in a file. */
    public JsonLinesTail.Position position(Path file) {
        FileState state = stateOf(file);
        return new JsonLinesTail.Position(state.offset(), state.line());
    }

    /** Whether the file is unchanged for so long that a last line without a line end may be complete. */
    public boolean isQuiet(Path file) {
        return stateOf(file).isQuiet(clock.instant(), MOMENT);
    }

    /**
     * Says that a file has been read up to here; {@code wasQuiet} means that a last line without a line end was tried
     * too.
     */
    public void readOn(Path file, JsonLinesTail.Position position, boolean wasQuiet) {
        FileState state = stateOf(file);
        state.readTo(position.offset(), position.line());
        if (wasQuiet) {
            state.endRead();
        }
    }

    private FileState stateOf(Path file) {
        return Objects.requireNonNull(states.get(file), () -> file + " was not found");
    }

    /** Records the present version of a file; false if it has been deleted since the folder was listed. */
    private boolean see(Path file, Instant now) {
        Version version;
        try {
            version = Version.of(file);
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at", file, e);
            return false;
        }
        FileState state = states.computeIfAbsent(file, unused -> new FileState(version, now));
        state.seen(version, now);
        if (isIndex(file) && !state.isRead()) {
            haveFolderReadAgain(file);
            state.read();
        }
        return true;
    }

    private void haveFolderReadAgain(Path index) {
        Path folder = index.getParent();
        states.forEach((file, state) -> {
            if (folder != null && folder.equals(file.getParent()) && !isJsonLines(file)) {
                state.forget();
            }
        });
    }

    private static void sort(Path file, FileState state, Instant now, Set<Path> whole, Set<Path> grown) {
        boolean isQuiet = state.isQuiet(now, MOMENT);
        if (!isJsonLines(file)) {
            if (isQuiet && !state.isRead()) {
                whole.add(file);
            }
            return;
        }
        if (state.offset() > state.version().size()) {
            LOG.warn("{} has become shorter and is read from its beginning", file);
            state.readTo(0, 0);
        }
        boolean isBegun = state.line() > 0 || state.isOlderThan(now, MOMENT);
        boolean hasMore = state.offset() < state.version().size();
        if (isQuiet && state.line() == 0 && hasMore && !state.isEndRead()) {
            whole.add(file);
        } else if (isBegun && hasMore && !(isQuiet && state.isEndRead())) {
            grown.add(file);
        }
    }

    private Set<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path input : inputs) {
            try (Stream<Path> paths = Files.walk(input)) {
                paths.filter(path -> path.equals(input) || isFinished(input.relativize(path)))
                        .filter(Files::isRegularFile)
                        .forEach(files::add);
            } catch (NoSuchFileException e) {
                LOG.debug("{} is not there at this moment", input);
            } catch (UncheckedIOException e) {
                LOG.debug("the folder changed while it was listed; it is listed again", e);
            }
        }
        return files;
    }

    private static boolean isFinished(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !path.toString().endsWith("~") && !UNFINISHED.contains(suffix(path));
    }

    private static boolean isIndex(Path file) {
        return String.valueOf(file.getFileName()).equals(INDEX);
    }

    private static boolean isJsonLines(Path file) {
        String suffix = suffix(file);
        return suffix.equals("jsonl") || suffix.equals("ndjson");
    }

    private static String suffix(Path path) {
        String name = path.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
