package io.newswire.streams.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything wrong with the options of a command, gathered so that a user hears all of it at once. */
public final class UsageErrors extends RuntimeException {
    private final transient List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String getMessage() {
        return String.join("; ", lines);
    }

    public void require(boolean condition, String line) {
        if (!condition) {
            lines.add(line);
        }
    }

    /** Notes the reason where a check fails. */
    public void verify(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            lines.add(String.valueOf(e.getMessage()));
        }
    }

    /** The value, or {@code otherwise} with the reason noted where it cannot be had. */
    public <T> T check(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            lines.add(String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    public void throwIfAny() {
        if (!lines.isEmpty()) {
            throw this;
        }
    }
}
