package io.newswire.producer.player;

import org.jspecify.annotations.Nullable;

/** Refuses a request: has the HTTP status, the wrong parameter if one is wrong, and the values it may have. */
public final class RefusedException extends Exception {

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

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The parameter that is wrong; null if none is. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** The values that the parameter may have. */
    public @Nullable String allowed() {
        return allowed;
    }
}
