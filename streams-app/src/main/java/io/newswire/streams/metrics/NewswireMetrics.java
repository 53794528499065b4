package io.newswire.streams.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.paragraphs.Paragraph;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the topology tells its operator: counters, gauges, and lines in the log, each of them at most once a minute. */
public final class NewswireMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(NewswireMetrics.class);

    private static final int MOST_MONTHS = 120;

    private final Backlog backlog = new Backlog();
    private final MeterRegistry registry;
    private final Counter paragraphs;
    private final Counter duplicates;
    private final Counter redated;
    private final Counter tooOld;
    private final Counter talliesTooOld;
    private final Counter tallies;
    private final Counter aggregates;
    private final Counter clockJumps;
    private final Counter strays;
    private final Counter deadLetterCounter;
    private volatile Gaps gaps = Gaps.IGNORED;
    private final Counter rebalances;
    private final AtomicLong largestArticle = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final AtomicLong feedClock = new AtomicLong(Long.MIN_VALUE);
    private final Set<YearMonth> monthsTooOld = ConcurrentHashMap.newKeySet();
    private volatile long committedNanos = System.nanoTime();
    private final OncePerMinute redatedLog = new OncePerMinute();
    private final OncePerMinute deadLetterLog = new OncePerMinute();
    private final OncePerMinute strayLog = new OncePerMinute();
    private final OncePerMinute clockJumpLog = new OncePerMinute();

    public NewswireMetrics(MeterRegistry registry) {
        this.registry = registry;
        paragraphs = counter("newswire.paragraphs", "Paragraphs read and matched");
        duplicates = counter("newswire.duplicates", "Second copies of a paragraph, which count nothing");
        redated = counter("newswire.redated", "Paragraphs dated otherwise than their article, counted at its date");
        tooOld = late("paragraph");
        talliesTooOld = late("tally");
        tallies = counter("newswire.tallies", "Records sent through the shuffle");
        aggregates = counter("newswire.aggregates", "Records written to the aggregates topic");
        clockJumps = counter("newswire.clock.jumps", "Jumps of the feed clock beyond the largest window");
        deadLetterCounter = counter("newswire.dead.letters", "Events put aside because they cannot be read or counted");
        strays = counter("newswire.strays", "Paragraphs in another partition than Java's partitioner gives their key");
        rebalances = counter("newswire.rebalances", "Times that partitions were handed out anew, the start included");
        Gauge.builder("newswire.article.largest", largestArticle, AtomicLong::get)
                .description("The largest article that this process has read, in paragraphs")
                .baseUnit("paragraphs")
                .register(registry);
        Gauge.builder("newswire.tallies.pending", backlog, Backlog::talliesPending)
                .description("Paragraphs whose counts have not been sent on")
                .register(registry);
        Gauge.builder("newswire.feed.clock", feedClock, NewswireMetrics::epochSeconds)
                .description("The newest date of the feed, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("newswire.commit.age", this, metrics -> (System.nanoTime() - metrics.committedNanos) / 1e9)
                .description("Seconds since a task of this process last committed; it grows without input")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("newswire.unread", backlog, Backlog::unread)
                .description("Records in the input of this process that it has not read yet")
                .register(registry);
        Gauge.builder("newswire.emissions.pending", backlog, Backlog::emissionsPending)
                .description("Subjects of which a record is due or will be")
                .register(registry);
    }

    public Backlog backlog() {
        return backlog;
    }

    public void read(Paragraph paragraph, long articleDate) {
        paragraphs.increment();
        largestArticle.accumulateAndGet(paragraph.paragraph() + 1L, Math::max);
        if (paragraph.publishedAt().toEpochMilli() != articleDate) {
            redated.increment();
            if (redatedLog.isDue()) {
                LOG.warn(
                        "paragraph {} of {} is dated {}, its article {}: it counts at the article's date",
                        paragraph.paragraph(),
                        paragraph.articleId(),
                        paragraph.publishedAt(),
                        Instant.ofEpochMilli(articleDate));
            }
        }
    }

    public void duplicate() {
        duplicates.increment();
    }

    /** How many events have gone to the dead letters. */
    public long deadLetters() {
        return deadLetters.get();
    }

    /** What is missing in the logs, or came twice. */
    public Gaps gaps() {
        return gaps;
    }

    /** Sets who is told of what is missing; until then nobody is. */
    public void reportGapsTo(Gaps gaps) {
        this.gaps = gaps;
    }

    public void stray(String articleId, Origin origin) {
        strays.increment();
        if (strayLog.isDue()) {
            LOG.info(
                    "{} of article {} lies in another partition than Java's partitioner gives its key: it is sent there"
                            + " and counted, in the order of arrival",
                    origin,
                    articleId);
        }
    }

    public void deadLetter(Throwable reason, @Nullable Origin origin) {
        deadLetters.incrementAndGet();
        deadLetterCounter.increment();
        if (deadLetterLog.isDue()) {
            LOG.warn(
                    "{} went to the dead letters: {}",
                    origin == null ? "an event" : origin,
                    String.valueOf(reason.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Takes note of paragraphs that count nowhere; the log has a line for each month of theirs, for ten years at most. */
    public void tooOld(long articleDate, long clock, int count) {
        tooOld.increment(count);
        if (count > 0 && monthsTooOld.size() < MOST_MONTHS) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(articleDate).atZone(ZoneOffset.UTC));
            if (monthsTooOld.add(month)) {
                LOG.warn(
                        "articles of {} are older than every window (feed clock {}): they are in the mentions and counted"
                                + " nowhere; another --topic-prefix and --application-id count them apart",
                        month,
                        Instant.ofEpochMilli(clock));
            }
        }
    }

    /** A task is about to commit, with this as the newest date that it has read (epoch ms). */
    public void committing(long newest) {
        committedNanos = System.nanoTime();
        feedClock.accumulateAndGet(newest, Math::max);
    }

    private static double epochSeconds(AtomicLong millis) {
        long now = millis.get();
        return now == Long.MIN_VALUE ? Double.NaN : now / 1e3;
    }

    /** The group has begun to hand out its partitions anew. */
    public void rebalancing() {
        rebalances.increment();
    }

    public void tallyTooOld() {
        talliesTooOld.increment();
    }

    public void clockJumped(String articleId, long from, long to) {
        clockJumps.increment();
        if (clockJumpLog.isDue()) {
            LOG.warn(
                    "{} moves the feed clock from {} to {}, further than the largest window",
                    articleId,
                    Instant.ofEpochMilli(from),
                    Instant.ofEpochMilli(to));
        }
    }

    public void tallySent() {
        tallies.increment();
    }

    public void emitted() {
        aggregates.increment();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private Counter late(String what) {
        return Counter.builder("newswire.late")
                .tag("cause", what)
                .description("What came too late for every window: paragraphs, and sums of a pane")
                .register(registry);
    }

    private static final class OncePerMinute {
        private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
        private final AtomicLong next = new AtomicLong(System.nanoTime());

        boolean isDue() {
            long now = System.nanoTime();
            long due = next.get();
            return now - due >= 0 && next.compareAndSet(due, now + MINUTE);
        }
    }
}
