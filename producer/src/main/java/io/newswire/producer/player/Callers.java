package io.newswire.producer.player;

import com.sun.net.httpserver.Headers;
import java.util.regex.Pattern;

/**
 * Which requests are allowed: they must call this machine by one of its own names, and come from no web page or from a
 * page of this machine. A web page from another site cannot send such headers.
 */
final class Callers {

    private static final String LOOPBACK = "(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?";
    private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile("https?://" + LOOPBACK, Pattern.CASE_INSENSITIVE);

    private Callers() {}

    static void check(Headers headers) throws RefusedException {
        String host = headers.getFirst("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new RefusedException(403, "called by the name " + host + ", not 127.0.0.1 or localhost");
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !ORIGIN.matcher(origin).matches()) {
            throw new RefusedException(403, "asked by a page of " + origin + ", not of this machine");
        }
    }
}
