package io.newswire.bench.latency;

import io.newswire.bench.feed.Names.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that are watched on their way: each names one subject that nothing else names, so the first committed
 * aggregate of that subject that has counted k paragraphs is the one in which its k-th probe became visible.
 *
 * <p>Maintainer's note. The time of a probe is the one at which it was due, not the one at which a busy publisher came
 * to send it. Many subjects take turns, so that none is probed twice within an interval and the moment of a probe has
 * nothing to do with when its subject was emitted last. Used by two threads.
 */
final class Probes {
    private final List<Name> subjects;
    private final Map<String, List<Long>> due = new HashMap<>();
    private final Map<String, Integer> visible = new HashMap<>();
    private final List<Long> latencies = new ArrayList<>();
    private final long measuredFrom;
    private int sent;

    /** Probes of these subjects; those due before a time are sent and awaited, and not measured. */
    Probes(List<Name> subjects, long measuredFrom) {
        this.subjects = List.copyOf(subjects);
        this.measuredFrom = measuredFrom;
    }

    /** The subject of the next probe, which is due at a time and about to be sent. */
    synchronized Name send(long nanoTime) {
        Name subject = subjects.get(sent++ % subjects.size());
        due.computeIfAbsent(subject.id(), unseen -> new ArrayList<>()).add(nanoTime);
        return subject;
    }

    synchronized boolean isOf(String subject) {
        return due.containsKey(subject);
    }

    /** Takes note that a reader saw a subject with so many paragraphs counted. */
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

    /** What is wrong with what was seen: a probe too many; null if nothing is. */
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

    /** How many probes are sent and not yet seen. */
    synchronized int open() {
        return sent - visible.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The measured times from due to visible, in nanoseconds, in order of size. */
    synchronized long[] latencies() {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
