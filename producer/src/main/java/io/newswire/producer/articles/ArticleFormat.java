package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;

/** A file format for articles. Has no state. To add one, write a class and add a line to the list of formats. */
public interface ArticleFormat {

    /** The word that names it in options and reports, such as {@code csv}. */
    String name();

    /** Whether a file with this beginning has this format. Formats are asked in turn, and the first match is used. */
    boolean recognises(FileHead head);

    /**
     * Begins to read a file.
     *
     * @throws IOException if the content ends too early
     * @throws BadArticleException if the file as a whole cannot be used
     */
    ArticleReader read(Content content, ReadingOptions options) throws IOException, BadArticleException;
}
