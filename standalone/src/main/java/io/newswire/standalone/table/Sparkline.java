package io.newswire.standalone.table;

import java.util.List;

/** Draws numbers as a row of bars, one character for each; the largest number has full height. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char NONE = '·';

    private Sparkline() {}

    static String of(List<Long> values) {
        long largest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder bars = new StringBuilder(values.size());
        for (long value : values) {
            bars.append(value <= 0 ? NONE : BARS.charAt((int) ((value * BARS.length() - 1) / largest)));
        }
        return bars.toString();
    }
}
