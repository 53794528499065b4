package io.newswire.producer.articles;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of the input. {@code start} is the offset of its content in bytes, or -1 for a pipe, compressed file or
 * other encoding. {@code parser} is null if a record cannot be parsed without the rest of the file.
 */
record InputFile(Path path, long start, ArticleReader.@Nullable RecordParser parser, ArticleBuilder builder) {

    /** Whether an article can be read again from its offset. */
    boolean isSeekable() {
        return parser != null && start >= 0;
    }
}
