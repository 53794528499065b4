package io.newswire.producer.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The articles of all inputs in order of publishedAt; those of one date in order of input, files of a folder by name.
 *
 * <p>Opening reads everything once, so every problem is known, and all that is good is counted, before the first article
 * comes out. What stays in memory is an {@link ArticleOrder} and, of a folder, the names and index rows.
 */
public final class Articles implements ArticleSource {

    /** Hears how far the first reading is, in bytes. */
    @FunctionalInterface
    public interface ScanListener {
        void scanned(long bytes, long ofBytes);
    }

    private final Problems problems;
    private final List<ArticleInput> inputs = new ArrayList<>();
    private final ArticleOrder order = new ArticleOrder();
    private final Predicate<Article> wanted;
    private long paragraphs;
    private long leftOut;
    private int next;

    private Articles(Problems problems, Predicate<Article> wanted) {
        this.problems = problems;
        this.wanted = wanted;
    }

    /** Checks all inputs and leaves out nothing; see below. */
    public static Articles open(List<Path> paths, Problems problems, ScanListener listener)
            throws IOException, InterruptedException {
        return open(paths, problems, listener, article -> true);
    }

    /**
     * Checks all inputs: folders of text files, and files of JSON Lines. Articles that are not wanted are left out and
     * counted.
     *
     * @throws InterruptedException if the thread is interrupted while it reads
     */
    public static Articles open(List<Path> paths, Problems problems, ScanListener listener, Predicate<Article> wanted)
            throws IOException, InterruptedException {
        Articles articles = new Articles(problems, wanted);
        try {
            articles.scan(paths, listener);
            return articles;
        } catch (Throwable e) {
            articles.close();
            throw e;
        }
    }

    private void scan(List<Path> paths, ScanListener listener) throws InterruptedException {
        for (Path path : paths) {
            inputs.add(Files.isDirectory(path) ? new TextFolder(path, problems) : new JsonLinesFile(path, problems));
        }
        Tally tally = new Tally(inputs.stream().mapToLong(ArticleInput::bytes).sum(), listener);
        for (int i = 0; i < paths.size(); i++) {
            tally.input = i;
            int problemsBefore = problems.count();
            long articlesBefore = order.size() + leftOut;
            Place place = new Place(paths.get(i).toString(), 0);
            try {
                inputs.get(i).scan(tally);
                if (order.size() + leftOut == articlesBefore && problems.count() == problemsBefore) {
                    problems.report(place, "holds no article");
                }
            } catch (IOException e) {
                problems.report(place, "cannot be read: " + FileTrouble.reason(e));
            }
        }
        order.sort();
    }

    private final class Tally implements ArticleInput.Scan {

        private final long total;
        private final ScanListener listener;
        private int input;
        private long passed;

        private Tally(long total, ScanListener listener) {
            this.total = total;
            this.listener = listener;
        }

        @Override
        public void found(Article article, long position, int length) {
            if (!wanted.test(article)) {
                leftOut++;
                return;
            }
            order.add(
                    article.publishedAt(),
                    input,
                    position,
                    length,
                    article.place().line());
            paragraphs += Math.min(article.lines().size(), Article.MOST_PARAGRAPHS);
        }

        @Override
        public void passed(long bytes) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            passed += bytes;
            listener.scanned(passed, total);
        }
    }

    /** The number of articles that can be published. */
    public int count() {
        return order.size();
    }

    /** The number of their paragraphs. */
    public long paragraphs() {
        return paragraphs;
    }

    /** The number of good articles that are not wanted. */
    public long leftOut() {
        return leftOut;
    }

    /** Begins again with the first article. */
    public void rewind() {
        next = 0;
    }

    @Override
    public @Nullable Article next() {
        while (next < order.size()) {
            int rank = next++;
            Article article =
                    inputs.get(order.input(rank)).read(order.position(rank), order.length(rank), order.line(rank));
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (ArticleInput input : inputs) {
            input.close();
        }
    }
}
