package io.newswire.streams.web.api;

import io.javalin.http.Context;
import io.newswire.streams.counting.Durations;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request. If one is wrong, a problem says what is allowed. */
final class Query {
    private static final int LONGEST_VALUE = 1_000;

    private final Map<String, List<String>> given;

    private Query(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The parameters of a request; an unknown one, or one that occurs twice, is refused. */
    static Query of(Context context, List<String> known) {
        Map<String, List<String>> given = context.queryParamMap();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                String all = known.isEmpty() ? "none" : String.join(", ", known);
                throw problem("there is no parameter " + shortened(name) + " here", shortened(name), all);
            }
            if (values.size() > 1) {
                throw problem(name + " is given " + values.size() + " times", name, "once");
            }
            if (values.get(0).length() > LONGEST_VALUE) {
                throw problem(
                        name + " has " + values.get(0).length() + " characters",
                        name,
                        "at most " + LONGEST_VALUE + " characters");
            }
        });
        return new Query(given);
    }

    /** The problem for a wrong value, with the values that are allowed. */
    static ProblemException problem(String detail, String parameter, String allowed) {
        return new ProblemException(new Problem(400, detail + "; allowed: " + allowed, parameter, allowed));
    }

    /** The text of a parameter; null if it is absent. */
    @Nullable
    String text(String name) {
        List<String> values = given.get(name);
        return values == null || values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    int number(String name, int least, int most, int otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the problem below says what is wrong
        }
        throw problem(name + " is " + shortened(text), name, least + " to " + most);
    }

    /** The enum value with this word, as {@code toString} returns it. */
    <E extends Enum<E>> @Nullable E choice(String name, List<E> choices) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E each : choices) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        throw problem(name + " is " + shortened(text), name, words(choices, Object::toString));
    }

    /** The words of a parameter, separated by commas; empty if it is absent. */
    Set<String> words(String name) {
        String text = text(name);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same; each word must be one of these choices. */
    Set<String> words(String name, List<String> choices) {
        Set<String> words = words(name);
        for (String each : words) {
            if (!choices.contains(each)) {
                throw problem(name + " is " + shortened(each), name, String.join(", ", choices));
            }
        }
        return words;
    }

    /** One of the counted windows. If the parameter is absent, the second smallest; null if there are no windows. */
    @Nullable
    Duration window(NavigableSet<Duration> windows) {
        String text = text("window");
        if (text == null) {
            Duration smallest = windows.isEmpty() ? null : windows.first();
            Duration second = smallest == null ? null : windows.higher(smallest);
            return second == null ? smallest : second;
        }
        try {
            Duration window = Durations.parse(text);
            if (windows.contains(window)) {
                return window;
            }
        } catch (IllegalArgumentException e) {
            // the problem below says what is wrong
        }
        String allowed = windows.isEmpty() ? "none yet" : words(windows, Duration::toString);
        throw problem("window is " + shortened(text), "window", allowed);
    }

    private static <T> String words(Iterable<T> values, Function<T, String> word) {
        StringBuilder words = new StringBuilder();
        for (T each : values) {
            words.append(words.isEmpty() ? "" : ", ").append(word.apply(each));
        }
        return words.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
