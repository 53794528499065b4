package io.newswire.producer;

import io.newswire.producer.articles.Problem;
import java.text.DecimalFormat;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a bar for the check of the input, then one for the paragraphs, with rate and time left. */
final class ProgressOnTerminal implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressOnTerminal.class);
    private static final String ERASE_LINE = "\r\u001b[2K";
    private static final long WORTH_A_BAR = 50_000_000;

    private @Nullable ProgressBar bar;
    private long allArticles;

    @Override
    public void checked(long bytes, long ofBytes) {
        if (ofBytes >= WORTH_A_BAR) {
            ProgressBar checking = bar == null ? newBar("checking", "MB", 1_000_000, ofBytes) : bar;
            checking.stepTo(bytes);
            bar = checking;
        }
    }

    @Override
    public void started(long articles, long paragraphs) {
        close();
        allArticles = articles;
        bar = newBar("paragraphs", "", 1, paragraphs);
    }

    @Override
    public void progress(long articles, long paragraphs) {
        if (bar != null) {
            bar.setExtraMessage(" " + articles + "/" + allArticles + " articles")
                    .stepTo(paragraphs);
        }
    }

    @Override
    public void problem(Problem problem) {
        if (bar != null) {
            System.err.print(ERASE_LINE);
        }
        LOG.warn("{}", problem);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static ProgressBar newBar(String task, String unit, long unitSize, long max) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, unitSize)
                .setInitialMax(max)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("#"))
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
