package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The articles of all inputs in order of publishedAt. Articles of the same date keep the order of input; files in a
 * folder are in order of their names.
 *
 * <p>Opening reads every file once. So every problem is reported, and every good article counted, before the first
 * article is returned. Only an {@link ArticleOrder}, the names of the files and their index rows stay in memory. Later
 * each article is read again from its file by its offset. If a file can only be read from the beginning, its articles
 * are copied to a temporary file.
 */
public final class Articles implements ArticleSource {

    /** Is told how far the first reading is, in bytes. */
    @FunctionalInterface
    public interface ScanListener {
        void scanned(long bytes, long ofBytes);
    }

    private final Problems problems;
    private final Predicate<Article> wanted;
    private final List<InputFile> files = new ArrayList<>();
    private final ArticleOrder order = new ArticleOrder();
    private final OpenFiles open = new OpenFiles();
    private @Nullable SpilledArticles spilled;
    private long paragraphs;
    private long leftOut;
    private int next;

    private Articles(Problems problems, Predicate<Article> wanted) {
        this.problems = problems;
        this.wanted = wanted;
    }

    /** Checks all inputs and leaves no article out. */
    public static Articles open(ArticleInputs inputs, Problems problems, ScanListener listener)
            throws IOException, InterruptedException {
        return open(inputs, problems, listener, article -> true);
    }

    /**
     * Checks all inputs. Articles that are not wanted are left out and counted.
     *
     * @throws InterruptedException if the thread is interrupted while it reads
     */
    public static Articles open(
            ArticleInputs inputs, Problems problems, ScanListener listener, Predicate<Article> wanted)
            throws IOException, InterruptedException {
        return open(inputs, problems, listener, wanted, null);
    }

    /** Checks only these files of the inputs; null means all. */
    public static Articles open(
            ArticleInputs inputs,
            Problems problems,
            ScanListener listener,
            Predicate<Article> wanted,
            @Nullable Set<Path> only)
            throws IOException, InterruptedException {
        Articles articles = new Articles(problems, wanted);
        problems.hold();
        try {
            articles.scan(inputs, listener, only);
            return articles;
        } catch (Throwable e) {
            articles.close();
            throw e;
        } finally {
            problems.release();
        }
    }

    private void scan(ArticleInputs inputs, ScanListener listener, @Nullable Set<Path> only)
            throws IOException, InterruptedException {
        List<List<Path>> all = new ArrayList<>();
        for (Path path : inputs.paths()) {
            List<Path> found = Files.isDirectory(path) ? InputFolder.files(path) : List.of(path);
            all.add(only == null ? found : found.stream().filter(only::contains).toList());
        }
        long bytes = all.stream()
                .flatMap(List::stream)
                .mapToLong(file -> file.toFile().length())
                .sum();
        SkippedFiles skipped = new SkippedFiles();
        InputScan scan = new InputScan(inputs, problems, skipped, new Collector(bytes, listener));
        for (int i = 0; i < all.size(); i++) {
            Path path = inputs.paths().get(i);
            int problemsBefore = problems.count();
            long articlesBefore = order.added() + leftOut;
            if (Files.isDirectory(path)) {
                scan.folder(all.get(i), only == null);
            } else if (!all.get(i).isEmpty()) {
                scan.file(path, null);
            }
            if (only == null && order.added() + leftOut == articlesBefore && problems.count() == problemsBefore) {
                problems.report(new SourceLocation(path.toString(), 0), "holds no article");
            }
        }
        if (spilled != null) {
            spilled.flush();
        }
        order.sort();
        skipped.tell();
        scan.tellDatedFiles();
        paragraphs -= new DateOutliers(order, inputs.outliers(), problems).leaveOut(this::readAgain);
        new RepeatedIds(order).tell(this::readAgain);
    }

    private final class Collector implements InputScan.Listener {

        private final long total;
        private final ScanListener listener;
        private long passed;
        private long spilledTo;

        private Collector(long total, ScanListener listener) {
            this.total = total;
            this.listener = listener;
        }

        @Override
        public void file(InputFile file) throws IOException {
            files.add(file);
            if (!file.isSeekable() && spilled == null) {
                spilled = SpilledArticles.create();
            }
        }

        @Override
        public void article(Article article, ArticleReader reader) throws IOException {
            if (!wanted.test(article)) {
                leftOut++;
                return;
            }
            InputFile file = files.get(files.size() - 1);
            long offset = file.start() + reader.offset();
            int length = reader.length();
            if (!file.isSeekable() && spilled != null) {
                offset = spilledTo;
                spilledTo = spilled.write(article);
                length = (int) (spilledTo - offset);
            }
            int line = (int) Math.min(article.location().line(), Integer.MAX_VALUE);
            order.add(
                    article.publishedAt(),
                    new ArticleOrder.Position(files.size() - 1, offset, length, line),
                    TextHash.of(article.articleId()),
                    TextHash.of(article.body()));
            paragraphs += paragraphsOf(article);
        }

        @Override
        public void read(long bytes) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            passed += bytes;
            listener.scanned(passed, total);
        }
    }

    static int paragraphsOf(Article article) {
        return Math.min(article.lines().size(), Article.MOST_PARAGRAPHS);
    }

    /** The number of articles that can be published. */
    public int count() {
        return order.size();
    }

    /** The number of their paragraphs. */
    public long paragraphs() {
        return paragraphs;
    }

    /** The number of good articles that were left out because they are not wanted. */
    public long leftOut() {
        return leftOut;
    }

    /** Starts again at the first article. */
    public void rewind() {
        next = 0;
    }

    @Override
    public @Nullable Article next() {
        while (next < order.size()) {
            Article article = readAgain(order.position(next++));
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    /** The article at this position; null, after a report, if it can no longer be read. */
    private @Nullable Article readAgain(ArticleOrder.Position position) {
        InputFile file = files.get(position.input());
        SourceLocation location = new SourceLocation(file.path().toString(), position.line());
        try {
            if (file.isSeekable() && file.parser() != null) {
                byte[] bytes = open.read(file.path(), position.offset(), position.length());
                return file.builder()
                        .build(file.parser().parse(bytes, 0, position.length(), position.offset()), location);
            }
            if (spilled != null) {
                byte[] bytes = open.read(spilled.file(), position.offset(), position.length());
                return SpilledArticles.parse(bytes, position.length(), location);
            }
        } catch (BadArticleException e) {
            problems.report(location, "has changed since it was checked: " + e.getMessage());
        } catch (IOException e) {
            problems.report(location, "cannot be read again: " + FileErrors.reason(e));
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        try (open) {
            if (spilled != null) {
                spilled.close();
            }
        }
        problems.release();
    }
}
