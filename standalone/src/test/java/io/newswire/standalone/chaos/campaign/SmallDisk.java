package io.newswire.standalone.chaos.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of 64 MiB in memory (tmpfs), mounted at a folder, which can be filled. To mount it needs root; {@link
 * #isPossible} returns whether this process may.
 */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Path filler;
    private final Thread atEnd;

    private SmallDisk(Path folder) {
        this.folder = folder;
        filler = folder.resolve("filler");
        atEnd = new Thread(this::unmount, "unmount " + folder);
    }

    /** Mounts the file system at a folder; creates the folder if necessary. */
    static SmallDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=64m", "newswire-chaos", folder.toString()) != 0) {
            throw new IOException("no tmpfs can be mounted at " + folder);
        }
        SmallDisk disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(disk.atEnd);
        return disk;
    }

    /** Returns whether mounting works, by a trial at an empty folder. */
    static boolean isPossible(Path folder) throws IOException {
        try (SmallDisk tried = at(folder)) {
            return Files.exists(tried.folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a file until no byte is free. */
    void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > BLOCK) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(filler);
    }

    /** Unmounts the file system after copying its files, which are then in the folder itself. */
    @Override
    public void close() throws IOException {
        empty();
        Path kept = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".kept"));
        boolean isCopied = run("cp", "-a", folder + "/.", kept.toString()) == 0;
        unmount();
        Runtime.getRuntime().removeShutdownHook(atEnd);
        if (isCopied && run("cp", "-a", kept + "/.", folder.toString()) == 0) {
            run("rm", "-r", kept.toString());
        }
    }

    private void unmount() {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            System.err.println("chaos: " + folder + " stays mounted: " + e.getMessage());
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
