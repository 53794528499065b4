package io.newswire.producer.articles;

/** Ends a strict reading at its first problem, after the listener was told of it. */
public final class FirstProblemException extends RuntimeException {

    FirstProblemException(Problem problem) {
        super(problem.toString());
    }
}
