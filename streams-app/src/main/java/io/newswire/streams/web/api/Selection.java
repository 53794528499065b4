package io.newswire.streams.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many elements in an order, without sorting all of them, and how many there were. */
final class Selection<T> {
    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> lastFirst;
    private int added;

    /** Selects up to {@code most} elements, at least one. */
    Selection(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        lastFirst = new PriorityQueue<>(order.reversed());
    }

    void add(T element) {
        added++;
        if (lastFirst.size() < most) {
            lastFirst.add(element);
        } else if (order.compare(element, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(element);
        }
    }

    /** How many elements were added. */
    int added() {
        return added;
    }

    /** The selected elements, the first one first. */
    List<T> inOrder() {
        List<T> all = new ArrayList<>(lastFirst);
        Collections.sort(all, order);
        return all;
    }
}
