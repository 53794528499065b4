package io.newswire.producer.articles;

/** Ends a strict reading at its first problem, which the listener has already been told. */
public final class FirstProblemException extends RuntimeException {

    FirstProblemException(Problem problem) {
        super(problem.toString());
    }
}
