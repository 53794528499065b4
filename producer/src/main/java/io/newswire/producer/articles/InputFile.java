package io.newswire.producer.articles;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of the input. {@code start} is the offset of its content in bytes, -1 if it is compressed, transcoded or a pipe;
 * {@code parser} is null if its records cannot be read alone.
 */
record InputFile(Path path, long start, ArticleReader.@Nullable RecordParser parser, ArticleBuilder builder) {

    /** Whether an article can be read again where it stands. */
    boolean isSeekable() {
        return parser != null && start >= 0;
    }
}
