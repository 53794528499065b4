package io.newswire.producer.articles;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Articles one after the other. */
public interface ArticleSource extends Closeable {

    /**
     * The next article that can be used, or null at the end. Problems on the way have been reported.
     *
     * @throws IOException if the source itself breaks off
     */
    @Nullable
    Article next() throws IOException;
}
