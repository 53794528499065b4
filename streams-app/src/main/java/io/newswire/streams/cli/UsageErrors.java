package io.newswire.streams.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything wrong with the options of a command, a line each, gathered so that a user hears all of it at once. It is
 * the only exception that means wrong usage.
 */
public final class UsageErrors extends RuntimeException {
    private final transient Set<String> lines = new LinkedHashSet<>();

    /** One mistake that shows only while a command runs. */
    public static UsageErrors of(String line) {
        UsageErrors errors = new UsageErrors();
        errors.add(line);
        return errors;
    }

    /** Each mistake once. */
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

    /** Notes what an option's value is refused for, where it is. */
    public void verify(String option, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            add(named(option, String.valueOf(e.getMessage())));
        }
    }

    /** The value, or {@code otherwise} with the reason noted where an option's value is refused. */
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

    /** {@code emit interval PT0S must …} is called {@code --emit-interval PT0S must …}, as the user wrote it. */
    private static String named(String option, String reason) {
        String word = option.substring(2).replace('-', ' ');
        return reason.startsWith(word + " ") ? option + reason.substring(word.length()) : option + ": " + reason;
    }
}
