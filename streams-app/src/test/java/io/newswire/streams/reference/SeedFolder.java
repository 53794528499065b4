package io.newswire.streams.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folder of the seed articles, found from any folder of the project. */
public record SeedFolder(Path path) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern OUTER_SPACE = Pattern.compile("\\A\\s+|\\s+\\z", Pattern.UNICODE_CHARACTER_CLASS);

    public static SeedFolder find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("seeds").resolve("expected.json"))) {
                return new SeedFolder(folder.resolve("seeds"));
            }
        }
        throw new IllegalStateException("no seeds/expected.json in " + here + " or above");
    }

    String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The non-blank lines of an article, trimmed of Unicode white space. */
    List<String> paragraphs(String articleId) {
        String text = read(articleId + ".txt");
        List<String> paragraphs = new ArrayList<>();
        for (String line : LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1)) {
            String paragraph = OUTER_SPACE.matcher(line).replaceAll("");
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }
}
