package io.newswire.streams.topology;

import io.newswire.streams.metrics.Gaps;
import java.util.List;

/** Keeps what it is told in words. */
public record ToldGaps(List<String> told) implements Gaps {
    @Override
    public void skipped(String topic, int partition, long from, long to) {
        told.add("skipped " + topic + "-" + partition + " " + from + ".." + to);
    }

    @Override
    public void readAgain(String topic, int partition, long offset, long last) {
        told.add("again " + topic + "-" + partition + " " + offset + " of " + last);
    }

    @Override
    public void lostInShuffle(int sender, long sheets) {
        told.add("lost " + sheets + " from " + sender);
    }

    @Override
    public void repeatedInShuffle(int sender) {
        told.add("repeated from " + sender);
    }

    @Override
    public void lostOnTheWay(int partition, long events) {
        told.add("lost " + events + " strays of " + partition);
    }

    @Override
    public void repeatedOnTheWay(int partition) {
        told.add("repeated a stray of " + partition);
    }
}
