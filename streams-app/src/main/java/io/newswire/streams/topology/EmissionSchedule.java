package io.newswire.streams.topology;

import io.newswire.streams.topology.state.TaskState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which subjects are written at which tick of the emit interval.
 *
 * <p>For the maintainer. Those whose counts changed come at the next tick. When the windows have moved, all are due,
 * but not at once: they are visited in a round that takes {@value #TICKS_OF_A_ROUND} ticks, so that a moving clock
 * costs every tick the same, and at once when the clock has rested for a tick. While the process is behind with its
 * input only the round goes on, as far as {@link EmissionBudget} allows: it comes to the changed ones too, and it must end, for
 * what is settled is known by rounds alone: a round visits every subject; the zeros it leaves are followed by their
 * tombstones when all that it made due has been visited, or the next round has ended. From then on nothing is owed of
 * the time at which the round began.
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

    /** Counts of a subject changed, or it stands at zero and awaits its tombstone. */
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

    /** How many subjects are to be visited as far as is known now; not 0 unless the agenda is empty. */
    int size() {
        int others = windowsMoved ? everyone.get().size() : round.size() - visited;
        return isEmpty() ? 0 : Math.max(1, changed.size() + others);
    }

    /**
     * Has those visited whose turn it is.
     *
     * @param clock the feed clock, to which they are written
     * @param rested whether it has stood still since the last tick
     */
    void tick(long clock, boolean rested, Consumer<RollingSubject> visitor) {
        budget.beginTick();
        beginRoundIfDue(clock);
        if (!inRound || !budget.isBehind()) {
            visitChanged(visitor);
        }
        boolean all = rested || budget.isBehind();
        visitRound(all, visitor);
        if (rested && beginRoundIfDue(clock)) {
            visitRound(all, visitor);
        }
        if (changed.isEmpty() && !inRound) {
            settle();
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

    private void visitChanged(Consumer<RollingSubject> visitor) {
        // Who falls due while being visited has a tombstone to come and waits for the next tick.
        for (int left = changed.size(); left > 0; left--) {
            if (!budget.allowsAnother()) {
                return;
            }
            RollingSubject subject = changed.remove();
            if (subject.isDue()) {
                visitor.accept(subject);
            }
        }
        settle();
    }

    private void visitRound(boolean all, Consumer<RollingSubject> visitor) {
        int part = all ? round.size() : round.size() / TICKS_OF_A_ROUND + 1;
        int end = Math.min(round.size(), visited + part);
        while (visited < end && budget.allowsAnother()) {
            visitor.accept(round.get(visited));
            visited++;
        }
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
