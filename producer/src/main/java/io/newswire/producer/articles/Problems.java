package io.newswire.producer.articles;

import java.util.function.Consumer;

/**
 * Takes every problem of the input, hands it to a listener at once and counts. A strict one throws
 * {@link FirstProblemException} after the first.
 */
public final class Problems {

    private final boolean strict;
    private final Consumer<Problem> listener;
    private int count;

    public Problems(boolean strict, Consumer<Problem> listener) {
        this.strict = strict;
        this.listener = listener;
    }

    public void report(Place place, String message) {
        count++;
        Problem problem = new Problem(place, message);
        listener.accept(problem);
        if (strict) {
            throw new FirstProblemException(problem);
        }
    }

    public int count() {
        return count;
    }
}
