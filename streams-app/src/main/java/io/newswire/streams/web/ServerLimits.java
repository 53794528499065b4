package io.newswire.streams.web;

import java.time.Duration;

/**
 * What one client may use of the server.
 *
 * @param requestTime from the headers of a request to the last byte of its response; event streams have other limits
 * @param idleTime the time without a byte in either direction
 * @param connections open at the same time; more wait to be accepted or are closed
 */
record ServerLimits(Duration requestTime, Duration idleTime, int connections) {
    static final int BODY_BYTES = 64 * 1024;

    /** The most bytes of the request line and headers together. */
    static final int HEADER_BYTES = 8 * 1024;

    /** The buffer of the system for a client that reads slowly; without this limit, Linux allows up to 4 MiB each. */
    static final int SEND_BUFFER_BYTES = 128 * 1024;

    private static final int BESIDE_STREAMS = 500;

    static ServerLimits of(WebSettings settings) {
        return new ServerLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), settings.maxStreams() + BESIDE_STREAMS);
    }
}
