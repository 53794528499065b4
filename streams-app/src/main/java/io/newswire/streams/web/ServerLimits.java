package io.newswire.streams.web;

import java.time.Duration;

/**
 * What one client may take of the server.
 *
 * @param requestTime from the headers of a request to the last byte of its answer; event streams have limits of their own
 * @param idleTime without a byte in either direction
 * @param connections open at the same time; further ones wait to be accepted or are closed
 */
record ServerLimits(Duration requestTime, Duration idleTime, int connections) {
    static final int BODY_BYTES = 64 * 1024;

    /** Request line and headers together. */
    static final int HEADER_BYTES = 8 * 1024;

    /** What the system keeps for a client that does not read; left to itself, Linux goes up to 4 MiB for each. */
    static final int SEND_BUFFER_BYTES = 128 * 1024;

    private static final int BESIDE_STREAMS = 500;

    static ServerLimits of(WebSettings settings) {
        return new ServerLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), settings.maxStreams() + BESIDE_STREAMS);
    }
}
