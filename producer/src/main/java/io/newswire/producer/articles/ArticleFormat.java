package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;

/** A kind of file that articles come in. Has no state; adding one means a class and a line in the list of formats. */
public interface ArticleFormat {

    /** The word that names it in options and reports, such as {@code csv}. */
    String name();

    /** Whether a file that begins like this is of this kind. Formats are asked one after the other; the first has it. */
    boolean recognises(FileHead head);

    /**
     * Begins to read a file.
     *
     * @throws IOException if the content breaks off
     * @throws BadArticleException if the file as a whole cannot be used
     */
    ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException;
}
