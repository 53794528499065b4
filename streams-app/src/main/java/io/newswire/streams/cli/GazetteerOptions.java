package io.newswire.streams.cli;

import io.newswire.streams.gazetteer.Gazetteer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which names to look for: those that come with the program, and files of the user that add or replace names. */
public final class GazetteerOptions {
    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            split = ",",
            defaultValue = "${env:NEWSWIRE_GAZETTEER:-" + Option.NULL_VALUE + "}",
            description = "A file of subjects and names that adds to the bundled ones and overrides them; repeatable"
                    + " (NEWSWIRE_GAZETTEER).")
    private List<Path> files = new ArrayList<>();

    /**
     * Loads all names.
     *
     * @throws io.newswire.streams.gazetteer.GazetteerException if a file has a bad line; the message names it
     */
    public Gazetteer load() {
        return files == null ? Gazetteer.bundled() : Gazetteer.bundledWith(files);
    }
}
