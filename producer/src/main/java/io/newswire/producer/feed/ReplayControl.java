package io.newswire.producer.feed;

import io.newswire.producer.feed.ReplayState.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pauses, speeds up, steps and seeks while the feed is replayed. Any thread may call it. The {@link Pacer} of the
 * publishing thread asks it how long to wait, and every change wakes that thread.
 *
 * <p>There is one clock. It stops during a pause, so the replay does not catch up on paused time. A change of speed, a
 * step and a seek each set the anchor of the {@link Timetable} to the present date of the feed.
 */
public final class ReplayControl {

    static final long NEVER = Long.MAX_VALUE;

    /** Waits of 10 s or more are reported; a wait that {@code maxGap} has shortened, from 1 s on. */
    private static final long WORTH_SAYING = TimeUnit.SECONDS.toNanos(10);

    private static final long CUT_WORTH_SAYING = TimeUnit.SECONDS.toNanos(1);

    private final WallClock clock;
    private final PausableClock time;
    private final Duration maxGap;
    private final Timetable timetable;
    private final ParagraphSchedule paragraphs;

    private @Nullable Instant newest;
    private @Nullable Instant pending;
    private @Nullable Instant seekingTo;
    private long previousDue;
    private long lateNanos;
    private boolean longGap;
    private int steps;
    private boolean lettingGo;
    private boolean released;

    public ReplayControl(ReplayPace pace, WallClock clock) {
        this.clock = clock;
        this.time = new PausableClock(clock);
        this.maxGap = pace.maxGap();
        this.timetable = new Timetable(pace.speed());
        this.previousDue = clock.nanos();
        this.paragraphs = new ParagraphSchedule(pace.rate(), previousDue);
    }

    WallClock clock() {
        return clock;
    }

    public synchronized void pause() {
        if (!time.isPaused()) {
            time.pause();
            steps = 0;
            lettingGo = false;
            clock.wake();
        }
    }

    public synchronized void resume() {
        if (time.isPaused()) {
            paragraphs.resume(time.resume(), clock.nanos());
            steps = 0;
            lettingGo = false;
            clock.wake();
        }
    }

    /** Pauses what plays and plays what is paused. */
    public synchronized void pauseOrResume() {
        if (time.isPaused()) {
            resume();
        } else {
            pause();
        }
    }

    /** Changes the speed from now on. */
    public synchronized void speed(FeedSpeed speed) {
        Instant position = position();
        if (position != null) {
            timetable.anchor(position, time.nanos());
        }
        timetable.speed(speed);
        previousDue = time.nanos();
        capGap(previousDue);
        clock.wake();
    }

    public synchronized void rate(FeedRate newRate) {
        paragraphs.rate(newRate, time.wallNanos());
        clock.wake();
    }

    /**
     * Publishes the next article at once, even during a pause. If the pause began in the middle of an article,
     * publishes its remaining paragraphs instead.
     */
    public synchronized void step() {
        boolean inArticle = newest != null && pending == null;
        if (time.isPaused() && inArticle && !lettingGo) {
            lettingGo = true;
        } else {
            steps++;
        }
        clock.wake();
    }

    /**
     * Publishes all articles before this date without waiting, so that the counts at that date are complete. Then goes
     * on from there, or stays paused there.
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

    /** Ends all waiting, because nothing more can be published. */
    public synchronized void release() {
        released = true;
        clock.wake();
    }

    public synchronized ReplayState state() {
        Motion motion = seekingTo != null ? Motion.SEEKING : time.isPaused() ? Motion.PAUSED : Motion.PLAYING;
        ReplayPace pace = new ReplayPace(timetable.speed(), paragraphs.rate(), maxGap);
        return new ReplayState(motion, pace, position(), next(motion));
    }

    /**
     * By how much the article that waits, or that was sent last, is behind its time. Zero if it is not, at the highest
     * speed, where no article has a time, and during a pause.
     */
    public synchronized Duration lateness() {
        if (time.isPaused() || timetable.speed().equals(FeedSpeed.MAX)) {
            return Duration.ZERO;
        }
        long late = pending == null ? lateNanos : time.nanos() - timetable.dueAt(pending);
        return Duration.ofNanos(Math.max(0, late));
    }

    private ReplayState.@Nullable NextArticle next(Motion motion) {
        if (pending == null) {
            return null;
        }
        Duration left = Duration.ofNanos(Math.max(0, timetable.dueAt(pending) - time.nanos()));
        return new ReplayState.NextArticle(pending, motion == Motion.PLAYING ? left : null, longGap);
    }

    /** Says that an article of this date has been read and is the next to wait. */
    synchronized void expect(Instant publishedAt) {
        pending = publishedAt;
        lettingGo = false;
        if (!timetable.isAnchored()) {
            timetable.anchor(publishedAt, time.nanos());
            previousDue = time.nanos();
        }
        capGap(previousDue);
    }

    /** How long the next article still has to wait, in nanoseconds; 0 means that it may be sent. */
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
            timetable.anchor(later(date, newest), time.nanos());
        } else if (time.isPaused()) {
            return NEVER;
        }
        long due = timetable.dueAt(date);
        if (due > time.nanos()) {
            return due - time.nanos();
        }
        if (stepping) {
            steps--;
            lettingGo = time.isPaused();
        }
        previousDue = Math.max(previousDue, due);
        lateNanos = time.nanos() - due;
        newest = later(date, newest);
        pending = null;
        return 0;
    }

    private void arriveAt(Instant target) {
        seekingTo = null;
        newest = later(target, newest);
        timetable.anchor(target, time.nanos());
        previousDue = time.nanos();
        capGap(time.nanos());
    }

    /** Whether the next article waits so long that the user should be told. */
    synchronized boolean isLongGap() {
        return longGap;
    }

    /** How long the next paragraph has to wait, in nanoseconds; 0 means that it may be sent. */
    synchronized long untilParagraph() {
        if (released || seekingTo != null) {
            return 0;
        }
        if (time.isPaused() && !lettingGo) {
            return NEVER;
        }
        return paragraphs.until(clock.nanos());
    }

    /** Shortens the wait of the next article, counted from this moment, to {@code maxGap}. */
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

    /** The date that the feed has reached. While it waits, this lies between the newest article and the next one. */
    private @Nullable Instant position() {
        Instant lowest = newest;
        return lowest == null
                ? null
                : timetable.dateAt(time.nanos(), lowest, pending == null ? lowest : later(pending, lowest));
    }

    private static Instant later(Instant date, @Nullable Instant other) {
        return other == null || date.isAfter(other) ? date : other;
    }
}
