package io.newswire.streams.counting;

import java.time.Instant;

/**
 * Where a window lies while the feed clock stands at one time; made once per tick and used for every subject.
 *
 * @param name of the window as on the wire
 * @param end of the window, exclusive, epoch ms
 * @param fromPane the first pane of the window
 * @param toPane the pane behind its last
 * @param panesPerSlice how many panes one element of a series covers
 * @param startText its start as on the wire
 * @param endText its end as on the wire
 */
public record WindowBounds(
        String name, long end, long fromPane, long toPane, int panesPerSlice, String startText, String endText) {
    /** The key of a subject's aggregates over this window: {@code country:AFG:PT24H}. */
    public String keyOf(SubjectKey subject) {
        return subject + ":" + name;
    }

    /** Places a window at a feed clock (epoch ms), in panes of a length in ms. */
    public static WindowBounds of(Window window, long clock, long paneMillis) {
        long end = window.endAfter(clock);
        long start = end - window.size().toMillis();
        return new WindowBounds(
                window.name(),
                end,
                start / paneMillis,
                end / paneMillis,
                Math.toIntExact(window.slice().toMillis() / paneMillis),
                Instant.ofEpochMilli(start).toString(),
                Instant.ofEpochMilli(end).toString());
    }
}
