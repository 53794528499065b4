package io.newswire.standalone.run;

import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishResult;
import io.newswire.standalone.table.AggregateFormat;
import io.newswire.standalone.table.LiveView;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.kafka.KafkaErrors;
import io.newswire.streams.topology.state.StateUnusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the whole feed and shows it: a live table on a terminal, lines in the log elsewhere. */
public final class RunCommand {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final int WIDTH_WITHOUT_TERMINAL = 100;

    private final RunOptions options;
    private final PrintWriter out;

    public RunCommand(RunOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs until everything is counted, or until the process is told to end.
     *
     * @return the exit code; 1 if something in the input could not be used
     */
    public int run() throws IOException {
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread runner = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            stop(runner, started, ended);
                        },
                        "shutdown"));
        Optional<LiveView> live = wantsTable() ? LiveView.ofThisProcess(System.getenv(), out) : Optional.empty();
        try (CapturedStderr log =
                        new CapturedStderr(live.map(LiveView::ownsTerminal).orElse(false));
                LiveView view = live.orElse(null);
                LocalFeed feed = LocalFeed.start(options)) {
            started.countDown();
            LOG.info("page, API, health and metrics on {}, Kafka on {}", feed.httpAddress(), feed.kafkaAddress());
            ReplayKeys keys = new ReplayKeys(feed.control(), runner::interrupt);
            try (KeyReader reader = view != null && KeyReader.isInForeground() ? view.read(keys) : null) {
                return watch(feed, view, reader == null ? null : keys, log);
            }
        } catch (PublishFailedException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            throw new CommandFailed("the broker failed: " + KafkaErrors.reason(e));
        } catch (StateUnusable e) {
            throw UsageErrors.of("--data-dir " + options.dataDir() + ": " + e.reason() + "; choose another folder");
        } catch (InterruptedException | InterruptException e) {
            LOG.info("stopped");
            return 0;
        } catch (RuntimeException | LinkageError e) {
            // an error during the start does not matter when the process is ending
            if (stopping.get()) {
                return 0;
            }
            throw e;
        } finally {
            started.countDown();
            ended.countDown();
        }
    }

    private boolean wantsTable() {
        return options.format() != AggregateFormat.JSON;
    }

    /**
     * The shutdown hook: interrupts the runner, which stops everything in order, and waits for it. While the broker is
     * starting it waits first, because an interrupt then would end the process.
     */
    private static void stop(Thread runner, CountDownLatch started, CountDownLatch ended) {
        try {
            if (started.await(60, TimeUnit.SECONDS)) {
                runner.interrupt();
            }
            if (!ended.await(60, TimeUnit.SECONDS)) {
                LOG.error("could not end in order within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int watch(LocalFeed feed, @Nullable LiveView live, @Nullable ReplayKeys keys, CapturedStderr log)
            throws PublishFailedException, ExecutionException, IOException, InterruptedException {
        boolean told = false;
        while (true) {
            Collection<Aggregate> now = feed.aggregatesWithin(REFRESH);
            Collection<Aggregate> last = told ? null : feed.finalAggregates();
            if (live != null) {
                live.show(last == null ? now : last, notes(feed, told || last != null, keys, log));
            }
            if (last != null) {
                told = true;
                if (options.exitWhenDone()) {
                    print(last, live);
                    return problems(feed.published());
                }
                LOG.info("every paragraph has been counted; {} aggregates", last.size());
            }
        }
    }

    private static int problems(@Nullable PublishResult published) {
        if (published == null || published.problems() == 0) {
            return 0;
        }
        LOG.error("{} problems in the input, named above", published.problems());
        return 1;
    }

    private static List<String> notes(LocalFeed feed, boolean counted, @Nullable ReplayKeys keys, CapturedStderr log)
            throws PublishFailedException {
        List<String> notes = new ArrayList<>(log.lines());
        notes.add(feed.progress() + (counted ? ", all counted" : ""));
        if (keys != null && feed.published() == null) {
            notes.add(keys.line().isEmpty() ? ReplayKeys.HINT : keys.line());
        }
        notes.add(feed.httpAddress() + ", Kafka " + feed.kafkaAddress() + ", Ctrl-C ends");
        return notes;
    }

    private void print(Collection<Aggregate> aggregates, @Nullable LiveView live) {
        AggregateFormat format = options.format();
        if (format == null) {
            format = live != null ? AggregateFormat.TABLE : AggregateFormat.JSON;
        }
        int width = WIDTH_WITHOUT_TERMINAL;
        if (live != null) {
            width = live.width();
            live.clear();
        }
        format.lines(aggregates, width).forEach(out::println);
        out.flush();
    }
}
