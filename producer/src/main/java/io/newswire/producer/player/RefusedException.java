package io.newswire.producer.player;

import org.jspecify.annotations.Nullable;

/** Refuses a request: has the HTTP status, the wrong parameter if one is wrong, and the values it may have. */
final class RefusedException extends Exception {

    private final int status;
    private final @Nullable String parameter;
    private final @Nullable String allowed;

    RefusedException(int status, String detail) {
        this(status, detail, null, null);
    }

    RefusedException(int status, String detail, @Nullable String parameter, @Nullable String allowed) {
        super(detail);
        this.status = status;
        this.parameter = parameter;
        this.allowed = allowed;
    }

    int status() {
        return status;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    @Nullable
    String allowed() {
        return allowed;
    }
}
