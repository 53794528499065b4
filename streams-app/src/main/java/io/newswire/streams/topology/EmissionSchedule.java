package io.newswire.streams.topology;

import io.newswire.streams.topology.state.TaskState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are written at which tick of the emit interval.
 *
 * <p>For the maintainer. There are two lists. A subject whose counts changed is written at the next tick. When the
 * windows have moved, every subject must be written once more; that is a round. A round is spread over
 * {@value #TICKS_OF_A_ROUND} ticks, so that a moving clock costs every tick the same. When the clock has rested for a
 * tick, the rest of the round is written at once. While the process is behind with its input, only the round goes on, as
 * far as {@link EmissionBudget} allows: it visits the changed subjects too, and it must end some time.
 *
 * <p>An example with 16 subjects, of which A changes before each tick, and a clock that moves once, before the first.
 * <ol>
 * <li>Tick 1: A, then the first 3 subjects of the round (16 / 8 + 1).
 * <li>Tick 2: the clock has rested. A, then the other 13. The round has ended, at the clock where it began. Subjects that
 *     fell to zero were written with zeros, and each of them is due again for its tombstone.
 * <li>Tick 3: A and the tombstones. Nothing is owed any more of the time when the round began: that clock is settled.
 * </ol>
 * What is settled is known by rounds alone, since only a round visits every subject: it is settled once all that the
 * round made due has been visited, or the next round has ended.
 */
final class EmissionSchedule {
    private static final int TICKS_OF_A_ROUND = 8;

    private final Supplier<Collection<RollingSubject>> everyone;
    private final EmissionBudget budget;

    private final Deque<RollingSubject> changed = new ArrayDeque<>();
    private List<RollingSubject> round = List.of();
    private int visited;
    private boolean inRound;
    private long roundClock;
    private boolean windowsMoved;
    private long ended = TaskState.NONE;
    private long settled = TaskState.NONE;

    EmissionSchedule(Supplier<Collection<RollingSubject>> everyone, EmissionBudget budget) {
        this.everyone = everyone;
        this.budget = budget;
    }

    /** Counts of a subject changed, or it stands at zero and its tombstone is to come. */
    void add(RollingSubject subject) {
        if (subject.markDue()) {
            changed.add(subject);
        }
    }

    void windowsMoved() {
        windowsMoved = true;
    }

    boolean isEmpty() {
        return changed.isEmpty() && !windowsMoved && !inRound && ended == TaskState.NONE;
    }

    /** How many subjects are to be visited, as far as is known now; 0 only if nothing is scheduled. */
    int size() {
        int others = windowsMoved ? everyone.get().size() : round.size() - visited;
        return isEmpty() ? 0 : Math.max(1, changed.size() + others);
    }

    /**
     * Begins a tick and returns those whose turn it is, one after the other: each is to be written before the next is
     * asked for, and all of them must be asked for.
     *
     * @param clock the feed clock, to which they are written
     * @param rested whether it has stood still since the last tick
     */
    Iterator<RollingSubject> tick(long clock, boolean rested) {
        budget.beginTick();
        beginRoundIfDue(clock);
        return new Tick(clock, rested);
    }

    private enum Stage {
        CHANGED,
        ROUND,
        OVER
    }

    private final class Tick implements Iterator<RollingSubject> {
        private final long clock;
        private final boolean rested;
        private final boolean wholeRound;
        private Stage stage;
        // Who falls due while being written has a tombstone to come and waits for the next tick.
        private int changedLeft = changed.size();
        private int roundEnd;
        private @Nullable RollingSubject next;

        Tick(long clock, boolean rested) {
            this.clock = clock;
            this.rested = rested;
            wholeRound = rested || budget.isBehind();
            stage = inRound && budget.isBehind() ? Stage.ROUND : Stage.CHANGED;
            beginPart();
        }

        /** The part of the round that belongs to this tick. */
        private void beginPart() {
            int part = wholeRound ? round.size() : round.size() / TICKS_OF_A_ROUND + 1;
            roundEnd = Math.min(round.size(), visited + part);
        }

        @Override
        public boolean hasNext() {
            if (next == null && stage == Stage.CHANGED) {
                next = nextChanged();
            }
            if (next == null && stage == Stage.ROUND) {
                next = nextOfRound();
            }
            return next != null;
        }

        @Override
        public RollingSubject next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            RollingSubject subject = Objects.requireNonNull(next);
            next = null;
            return subject;
        }

        private @Nullable RollingSubject nextChanged() {
            for (; changedLeft > 0; changedLeft--) {
                if (!budget.allowsAnother()) {
                    stage = Stage.ROUND;
                    return null;
                }
                RollingSubject subject = changed.remove();
                if (subject.isDue()) {
                    changedLeft--;
                    return subject;
                }
            }
            settle();
            stage = Stage.ROUND;
            return null;
        }

        private @Nullable RollingSubject nextOfRound() {
            if (visited < roundEnd && budget.allowsAnother()) {
                return round.get(visited++);
            }
            endRoundIfVisited();
            if (rested && beginRoundIfDue(clock)) {
                beginPart();
                return nextOfRound();
            }
            stage = Stage.OVER;
            if (changed.isEmpty() && !inRound) {
                settle();
            }
            return null;
        }
    }

    private boolean beginRoundIfDue(long clock) {
        boolean begins = windowsMoved && !inRound;
        if (begins) {
            inRound = true;
            windowsMoved = false;
            round = new ArrayList<>(everyone.get());
            visited = 0;
            roundClock = clock;
        }
        return begins;
    }

    private void endRoundIfVisited() {
        if (inRound && visited == round.size()) {
            settle();
            ended = roundClock;
            inRound = false;
            round = List.of();
            visited = 0;
        }
    }

    private void settle() {
        if (ended != TaskState.NONE) {
            settled = ended;
            ended = TaskState.NONE;
        }
    }

    /** The newest time of which nothing is owed any more; {@link TaskState#NONE} until there is one. */
    long settled() {
        return settled;
    }
}
