package io.newswire.producer.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Counts every problem in the input and passes it to a listener. Two problems are of one kind if their messages differ
 * only in numbers and quoted text. If there are more than three of a kind, only three are passed on, and at the end one
 * line with their number and three places. If strict, throws {@link FirstProblemException} after the first problem.
 */
public final class Problems {

    private static final int EXAMPLES = 3;
    private static final int MOST_KINDS = 1_000;
    private static final String OTHERS = "others";
    private static final Pattern VARYING = Pattern.compile("'[^']*'|\"[^\"]*\"|0x[0-9A-F]{2}|\\d+");

    private final boolean strict;
    private final Consumer<Problem> listener;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private boolean each;
    private boolean holding;
    private int count;

    private static final class Kind {

        private final List<Numbered> examples = new ArrayList<>();
        private int count;
        private int told;
    }

    private record Numbered(int number, Problem problem) {}

    public Problems(boolean strict, Consumer<Problem> listener) {
        this.strict = strict;
        this.listener = listener;
    }

    /** Passes on every problem, however many of one kind there are. */
    public static Problems each(Consumer<Problem> listener) {
        Problems problems = new Problems(false, listener);
        problems.each = true;
        return problems;
    }

    /** Reports a problem; the message decides its kind. */
    public void report(SourceLocation location, String message) {
        report(location, VARYING.matcher(message).replaceAll("#"), message);
    }

    void report(SourceLocation location, String nameOfKind, String message) {
        count++;
        Problem problem = new Problem(location, message);
        if (strict) {
            listener.accept(problem);
            throw new FirstProblemException(problem);
        }
        if (each) {
            listener.accept(problem);
            return;
        }
        Kind kind = kinds.computeIfAbsent(
                kinds.size() < MOST_KINDS || kinds.containsKey(nameOfKind) ? nameOfKind : OTHERS, name -> new Kind());
        kind.count++;
        if (kind.examples.size() < EXAMPLES) {
            kind.examples.add(new Numbered(count, problem));
            if (!holding) {
                kind.told++;
                listener.accept(problem);
            }
        }
    }

    /** Tells the listener nothing until {@link #release}. */
    void hold() {
        holding = true;
    }

    /** Tells the listener everything that it has not been told yet. */
    public void release() {
        holding = false;
        List<Numbered> untold = new ArrayList<>();
        for (Kind kind : kinds.values()) {
            if (kind.count > EXAMPLES) {
                if (kind.count > kind.told) {
                    untold.add(summary(kind));
                }
            } else {
                untold.addAll(kind.examples.subList(kind.told, kind.examples.size()));
            }
        }
        kinds.clear();
        untold.sort(Comparator.comparingInt(Numbered::number));
        untold.forEach(numbered -> listener.accept(numbered.problem()));
    }

    private static Numbered summary(Kind kind) {
        Numbered first = kind.examples.get(0);
        String rest = String.format(
                " (%,d of this kind%s; also at %s and %s)",
                kind.count,
                kind.told > 0 ? ", " + kind.told + " named before" : "",
                kind.examples.get(1).problem().location(),
                kind.examples.get(2).problem().location());
        return new Numbered(
                first.number(),
                new Problem(first.problem().location(), first.problem().message() + rest));
    }

    public int count() {
        return count;
    }
}
