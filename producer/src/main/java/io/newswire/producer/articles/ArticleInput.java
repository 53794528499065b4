package io.newswire.producer.articles;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One input of a replay: read once to check it and to learn its dates, then article by article in any order. */
sealed interface ArticleInput extends Closeable permits JsonLinesFile, TextFolder {

    /** The size of what {@link #scan} will read, as far as it can be told. */
    long bytes();

    /** Reads everything once, reports every problem and passes on what is good. */
    void scan(Scan scan) throws IOException, InterruptedException;

    /** Reads one article again; null, with a report, if that has become impossible since the scan. */
    @Nullable
    Article read(long position, int length, int line);

    /** Receives what a scan finds. */
    interface Scan {

        void found(Article article, long position, int length) throws InterruptedException;

        void passed(long bytes) throws InterruptedException;
    }
}
