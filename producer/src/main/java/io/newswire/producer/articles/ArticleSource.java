package io.newswire.producer.articles;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Articles one after the other. */
public interface ArticleSource extends Closeable {

    /**
     * The next article that can be used, or null at the end. Problems before it have been reported.
     *
     * @throws IOException if the source itself cannot be read to its end
     */
    @Nullable
    Article next() throws IOException;
}
