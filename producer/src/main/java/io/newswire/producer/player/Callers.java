package io.newswire.producer.player;

import com.sun.net.httpserver.Headers;
import java.util.regex.Pattern;

/**
 * Who may ask: whoever calls this machine by one of its own names, from no page or from one of this machine's. A page of
 * another site that a browser shows cannot send these headers.
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
