package io.newswire.streams.counting;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The windows that are kept side by side, smallest first, and the pane they share. A pane is the greatest common divisor
 * of the slides, so each window is a whole number of panes.
 * An IllegalArgumentException is thrown if there is no window, more than {@value #MOST}, or two have one size.
 */
public record Windows(List<Window> list) {
    /** More would cost every subject more than anybody reads. */
    public static final int MOST = 64;

    /** The last hour, day and week, each sliding by five minutes. */
    public static final Windows DEFAULT =
            new Windows(List.of(Window.parse("1h/5m"), Window.parse("24h/5m"), Window.parse("7d/5m")));

    public Windows {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("at least one window is needed");
        }
        if (list.size() > MOST) {
            throw new IllegalArgumentException(list.size() + " windows are more than " + MOST);
        }
        list = list.stream().sorted(Comparator.comparing(Window::size)).toList();
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i).size().equals(list.get(i - 1).size())) {
                throw new IllegalArgumentException(
                        "two windows of the size " + list.get(i).name());
            }
        }
    }

    /** The length of a pane in milliseconds. */
    public long paneMillis() {
        return list.stream()
                .map(window -> BigInteger.valueOf(window.slide().toMillis()))
                .reduce(BigInteger::gcd)
                .orElseThrow()
                .longValueExact();
    }

    /** Where each of the windows lies while the feed clock stands at {@code clock} (epoch ms), in the same order. */
    public List<WindowBounds> placedAt(long clock) {
        long paneMillis = paneMillis();
        return list.stream()
                .map(window -> WindowBounds.of(window, clock, paneMillis))
                .toList();
    }

    /** The first pane that any window covers while the feed clock stands at {@code clock} (epoch ms). */
    public long oldestPaneAt(long clock) {
        return placedAt(clock).stream().mapToLong(WindowBounds::fromPane).min().orElseThrow();
    }

    public Duration largest() {
        return list.get(list.size() - 1).size();
    }

    /** What state depends on that was built with these windows; state of another fingerprint cannot be read. */
    public String fingerprint() {
        return list.stream()
                        .map(window -> window.size() + "/" + window.slide())
                        .collect(Collectors.joining(" ", "", " "))
                + "in panes of " + Duration.ofMillis(paneMillis());
    }
}
