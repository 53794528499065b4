package io.newswire.bench.latency;

import io.newswire.bench.feed.Names.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs whose latency is measured. Each mentions one subject that no other article mentions. If an aggregate of
 * this subject has counted k paragraphs, its k-th probe has become visible.
 *
 * <p>Maintainer's note. The time of a probe starts when it is due, even if a busy publisher sends it later. Many
 * subjects take turns. So none is probed twice within an emit interval, and the time of a probe does not depend on when
 * its subject was last emitted. Used by two threads.
 */
final class Probes {
    private final List<Name> subjects;
    private final Map<String, List<Long>> due = new HashMap<>();
    private final Map<String, Integer> visible = new HashMap<>();
    private final List<Long> latencies = new ArrayList<>();
    private final long measuredFrom;
    private int sent;

    /** Probes for these subjects. Those due before {@code measuredFrom} are sent and awaited but not measured. */
    Probes(List<Name> subjects, long measuredFrom) {
        this.subjects = List.copyOf(subjects);
        this.measuredFrom = measuredFrom;
    }

    /** The subject of the next probe; it is due at this time and about to be sent. */
    synchronized Name send(long nanoTime) {
        Name subject = subjects.get(sent++ % subjects.size());
        due.computeIfAbsent(subject.id(), unseen -> new ArrayList<>()).add(nanoTime);
        return subject;
    }

    synchronized boolean isOf(String subject) {
        return due.containsKey(subject);
    }

    /** Says that a reader saw an aggregate with this many paragraphs of a subject. */
    synchronized void seen(String subject, long paragraphs, long nanoTime) {
        List<Long> times = due.get(subject);
        if (times == null) {
            return;
        }
        int from = visible.getOrDefault(subject, 0);
        for (int i = from; i < Math.min(paragraphs, times.size()); i++) {
            if (times.get(i) >= measuredFrom) {
                latencies.add(nanoTime - times.get(i));
            }
        }
        visible.merge(subject, (int) paragraphs, Math::max);
    }

    /** What is wrong, such as a probe that was counted twice; null if nothing is. */
    synchronized @Nullable String problem() {
        for (Map.Entry<String, Integer> each : visible.entrySet()) {
            List<Long> times = due.getOrDefault(each.getKey(), List.of());
            if (each.getValue() > times.size()) {
                return each.getKey() + " was counted " + each.getValue() + " times, published " + times.size();
            }
        }
        return null;
    }

    synchronized int sent() {
        return sent;
    }

    /** How many probes were sent but not seen yet. */
    synchronized int open() {
        return sent - visible.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The measured times from due to visible, in nanoseconds, in ascending order. */
    synchronized long[] latencies() {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
