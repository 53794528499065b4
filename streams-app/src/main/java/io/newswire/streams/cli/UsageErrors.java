package io.newswire.streams.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything that is wrong with the options of a command, one line for each mistake, so that the user sees all of them
 * at once. This is the only exception for wrong usage.
 */
public final class UsageErrors extends RuntimeException {
    private final transient Set<String> lines = new LinkedHashSet<>();

    /** A mistake that is found only while a command runs. */
    public static UsageErrors of(String line) {
        UsageErrors errors = new UsageErrors();
        errors.add(line);
        return errors;
    }

    /** The mistakes, each once. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String getMessage() {
        return String.join("; ", lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public void add(String line) {
        lines.add(line);
    }

    public void addAll(Collection<String> others) {
        lines.addAll(others);
    }

    public void require(boolean condition, String line) {
        if (!condition) {
            add(line);
        }
    }

    /** Runs a check, and adds the reason if it refuses the value of the option. */
    public void verify(String option, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            add(named(option, String.valueOf(e.getMessage())));
        }
    }

    /** Returns the value. If it is refused, adds the reason and returns {@code otherwise}. */
    public <T> T check(String option, Supplier<T> value, T otherwise) {
        List<T> got = new ArrayList<>();
        verify(option, () -> got.add(value.get()));
        return got.isEmpty() ? otherwise : got.get(0);
    }

    public void throwIfAny() {
        if (!lines.isEmpty()) {
            throw this;
        }
    }

    /** Changes {@code emit interval PT0S must …} to {@code --emit-interval PT0S must …}, as the user wrote it. */
    private static String named(String option, String reason) {
        String word = option.substring(2).replace('-', ' ');
        return reason.startsWith(word + " ") ? option + reason.substring(word.length()) : option + ": " + reason;
    }
}
