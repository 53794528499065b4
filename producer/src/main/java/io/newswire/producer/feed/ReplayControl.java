package io.newswire.producer.feed;

import io.newswire.producer.feed.ReplayState.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pauses, speeds up, steps and seeks while the feed is replayed. Any thread may call it; the {@link Pacer} of the thread
 * that publishes asks it how long to wait, and is woken by every change.
 *
 * <p>There is one clock. It stands while the replay is paused, so that time paused is never made up for, and
 * {@link Timetable} is anchored anew where the feed is whenever the speed changes, an article is stepped to or a date
 * is reached by seeking.
 */
public final class ReplayControl {

    static final long NEVER = Long.MAX_VALUE;

    /** A wait as long as this is told; one that the longest gap has cut short, if a person would notice it. */
    private static final long WORTH_SAYING = TimeUnit.SECONDS.toNanos(10);

    private static final long CUT_WORTH_SAYING = TimeUnit.SECONDS.toNanos(1);

    private final WallClock clock;
    private final Duration maxGap;
    private final Timetable timetable;
    private final ParagraphSchedule paragraphs;

    private @Nullable Instant newest;
    private @Nullable Instant pending;
    private @Nullable Instant seekingTo;
    private long previousDue;
    private boolean longGap;
    private int steps;
    private boolean lettingGo;
    private boolean released;
    private boolean paused;
    private long pausedAt;
    private long pausedInAll;

    public ReplayControl(ReplayPace pace, WallClock clock) {
        this.clock = clock;
        this.maxGap = pace.maxGap();
        this.timetable = new Timetable(pace.speed());
        this.previousDue = clock.nanos();
        this.paragraphs = new ParagraphSchedule(pace.rate(), previousDue);
    }

    WallClock clock() {
        return clock;
    }

    public synchronized void pause() {
        if (!paused) {
            pausedAt = clock.nanos();
            paused = true;
            steps = 0;
            lettingGo = false;
            clock.wake();
        }
    }

    public synchronized void resume() {
        if (paused) {
            long length = clock.nanos() - pausedAt;
            pausedInAll += length;
            paragraphs.resume(length, clock.nanos());
            paused = false;
            steps = 0;
            lettingGo = false;
            clock.wake();
        }
    }

    /** Pauses what plays and plays what is paused. */
    public synchronized void pauseOrResume() {
        if (paused) {
            resume();
        } else {
            pause();
        }
    }

    /** Goes on from where the feed is at another speed. */
    public synchronized void speed(FeedSpeed speed) {
        Instant position = position();
        if (position != null) {
            timetable.anchor(position, now());
        }
        timetable.speed(speed);
        previousDue = now();
        capGap(previousDue);
        clock.wake();
    }

    public synchronized void rate(FeedRate newRate) {
        paragraphs.rate(newRate, paused ? pausedAt : clock.nanos());
        clock.wake();
    }

    /**
     * Publishes the next article without its wait, also while paused; of one that a pause has cut in two, the rest.
     */
    public synchronized void step() {
        boolean inArticle = newest != null && pending == null;
        if (paused && inArticle && !lettingGo) {
            lettingGo = true;
        } else {
            steps++;
        }
        clock.wake();
    }

    /**
     * Publishes all articles before this date without a wait, so that the counts at that date are whole, and goes on
     * from there, or stays paused there.
     *
     * @throws BackwardSeekException if the feed has passed that date
     */
    public synchronized void seek(Instant date) {
        Instant position = position();
        if (position != null && date.isBefore(position)) {
            throw new BackwardSeekException(date, position);
        }
        seekingTo = date;
        clock.wake();
    }

    /** Lets everything go without a wait, because nothing more can be published. */
    public synchronized void release() {
        released = true;
        clock.wake();
    }

    public synchronized ReplayState state() {
        Motion motion = seekingTo != null ? Motion.SEEKING : paused ? Motion.PAUSED : Motion.PLAYING;
        ReplayPace pace = new ReplayPace(timetable.speed(), paragraphs.rate(), maxGap);
        return new ReplayState(motion, pace, position(), next(motion));
    }

    private ReplayState.@Nullable NextArticle next(Motion motion) {
        if (pending == null) {
            return null;
        }
        Duration left = Duration.ofNanos(Math.max(0, timetable.dueAt(pending) - now()));
        return new ReplayState.NextArticle(pending, motion == Motion.PLAYING ? left : null, longGap);
    }

    /** An article of this date has been read and waits. */
    synchronized void expect(Instant publishedAt) {
        pending = publishedAt;
        lettingGo = false;
        if (!timetable.isAnchored()) {
            timetable.anchor(publishedAt, now());
            previousDue = now();
        }
        capGap(previousDue);
    }

    /** How long the article that waits still has to, in nanoseconds; 0 lets it go. */
    synchronized long untilArticle() {
        Instant date = pending;
        if (date == null) {
            throw new IllegalStateException("no article is expected");
        }
        Instant target = seekingTo;
        if (target != null && !date.isBefore(target)) {
            arriveAt(target);
        }
        boolean stepping = steps > 0;
        if (stepping || released || seekingTo != null) {
            timetable.anchor(later(date, newest), now());
        } else if (paused) {
            return NEVER;
        }
        long due = timetable.dueAt(date);
        if (due > now()) {
            return due - now();
        }
        if (stepping) {
            steps--;
            lettingGo = paused;
        }
        previousDue = Math.max(previousDue, due);
        newest = later(date, newest);
        pending = null;
        return 0;
    }

    private void arriveAt(Instant target) {
        seekingTo = null;
        newest = later(target, newest);
        timetable.anchor(target, now());
        previousDue = now();
        capGap(now());
    }

    /** Whether the wait of the article that waits is so long that a person should hear of it. */
    synchronized boolean isLongGap() {
        return longGap;
    }

    /** How long the next paragraph has to wait, in nanoseconds; 0 lets it go. */
    synchronized long untilParagraph() {
        if (released || seekingTo != null) {
            return 0;
        }
        if (paused && !lettingGo) {
            return NEVER;
        }
        return paragraphs.until(clock.nanos());
    }

    /** A gap that is too long from this moment on ends when the longest one does. */
    private void capGap(long from) {
        Instant date = pending;
        if (date == null) {
            return;
        }
        long gap = timetable.dueAt(date) - from;
        boolean cut = gap > maxGap.toNanos();
        if (cut) {
            gap = maxGap.toNanos();
            timetable.anchor(date, from + gap);
        }
        longGap = gap >= (cut ? CUT_WORTH_SAYING : WORTH_SAYING);
    }

    /** The date that the feed has reached: that of the newest article, or on the way to the one that waits. */
    private @Nullable Instant position() {
        Instant lowest = newest;
        return lowest == null
                ? null
                : timetable.dateAt(now(), lowest, pending == null ? lowest : later(pending, lowest));
    }

    private static Instant later(Instant date, @Nullable Instant other) {
        return other == null || date.isAfter(other) ? date : other;
    }

    /** The clock that stands while the replay is paused. */
    private long now() {
        return (paused ? pausedAt : clock.nanos()) - pausedInAll;
    }
}
