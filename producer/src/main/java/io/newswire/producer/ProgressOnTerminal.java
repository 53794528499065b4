package io.newswire.producer;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import java.io.IOException;
import java.text.DecimalFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws one bar while the input is checked and one while paragraphs are published, with rate and time left. While the
 * replay waits, or after a key, a line of text takes the place of the bar.
 */
final class ProgressOnTerminal implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressOnTerminal.class);
    private static final long WORTH_A_BAR = 50_000_000;
    private static final long UNKNOWN = -1;
    private static final int REFRESH_MILLIS = 200;

    private final @Nullable Terminal terminal;
    private final @Nullable KeyReader keyReader;
    private final Supplier<String> words;
    private final ScheduledExecutorService refresher;
    private final LastLine lastLine = new LastLine();
    private @Nullable ProgressBar bar;
    private volatile long articles;
    private volatile long allArticles;

    private ProgressOnTerminal(@Nullable Terminal terminal, @Nullable KeyReader keyReader, Supplier<String> words) {
        this.terminal = terminal;
        this.keyReader = keyReader;
        this.words = words;
        refresher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused =
                refresher.scheduleAtFixedRate(this::refresh, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    static ProgressOnTerminal withoutKeys(Supplier<String> words) {
        return new ProgressOnTerminal(null, null, words);
    }

    /** Takes over the terminal until it is closed. */
    static ProgressOnTerminal withKeys(Terminal terminal, ReplayKeys keys) {
        return new ProgressOnTerminal(terminal, KeyReader.of(terminal, keys), keys::line);
    }

    @Override
    public synchronized void checked(long bytes, long ofBytes) {
        if (ofBytes >= WORTH_A_BAR) {
            ProgressBar checking = bar == null ? newBar("checking", "MB", 1_000_000, ofBytes) : bar;
            checking.stepTo(bytes);
            bar = checking;
        }
    }

    @Override
    public synchronized void started(long articles, long paragraphs) {
        closeBar();
        this.articles = 0;
        allArticles = articles;
        bar = newBar("paragraphs", "", 1, paragraphs);
    }

    @Override
    public void startedWithoutEnd() {
        started(UNKNOWN, UNKNOWN);
    }

    @Override
    public synchronized void progress(long articles, long paragraphs) {
        this.articles = articles;
        if (bar != null) {
            bar.stepTo(paragraphs);
        }
        refresh();
    }

    private synchronized void refresh() {
        if (bar != null) {
            bar.setExtraMessage(" " + articlesInWords() + (keyReader == null ? "" : " | " + ReplayKeys.HINT));
        }
    }

    private String articlesInWords() {
        return articles + (allArticles == UNKNOWN ? "" : "/" + allArticles) + " articles";
    }

    @Override
    public void problem(Problem problem) {
        LOG.warn("{}", problem);
    }

    @Override
    public void close() {
        refresher.shutdownNow();
        closeBar();
        lastLine.close();
        if (keyReader != null) {
            keyReader.close();
        }
        try {
            if (terminal != null) {
                terminal.close();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the terminal is closed already", e);
        }
    }

    private synchronized void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar newBar(String task, String unit, long unitSize, long max) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, unitSize)
                .setInitialMax(max)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("#"))
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .continuousUpdate()
                .setConsumer(new Line())
                .build();
    }

    /** The line of the bar. A message takes the place of the bar, since few terminals are wide enough for both. */
    private final class Line extends ConsoleProgressBarConsumer {

        private Line() {
            super(System.err);
        }

        /** The width of the terminal that is open already; JLine allows only one per process. */
        @Override
        public int getMaxRenderedLength() {
            return terminal == null ? super.getMaxRenderedLength() : Math.max(1, terminal.getWidth() - 1);
        }

        @Override
        public void accept(String rendered) {
            String said = words.get();
            String line = said.isEmpty() ? rendered : articlesInWords() + " | " + said;
            lastLine.draw(line.substring(0, Math.min(line.length(), getMaxRenderedLength())));
        }

        @Override
        public void close() {
            lastLine.keep();
        }
    }
}
