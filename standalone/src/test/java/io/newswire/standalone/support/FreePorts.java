package io.newswire.standalone.support;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for servers that are stopped and started again. All ports are below the range that Linux gives to clients
 * (32768 and up). Otherwise a client that repeatedly connects to a stopped server may get that server's port as its
 * own, connect to itself and block the port when the server starts again.
 */
public final class FreePorts {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 100;

    private FreePorts() {}

    /** Returns a port on which no process listens now. */
    public static int any() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port found in " + MOST_TRIES + " tries");
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
