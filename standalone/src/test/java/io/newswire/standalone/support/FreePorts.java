package io.newswire.standalone.support;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that come and go. They lie below the range from which Linux gives clients theirs (32768 and up):
 * else a client that connects again and again to a server that is away may be given the server's own port, talk to
 * itself, and keep the server from coming back.
 */
public final class FreePorts {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 100;

    private FreePorts() {}

    /** A port that nobody listens on now. */
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
