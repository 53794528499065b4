package io.newswire.streams.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the server may be called. A page of another server can let its own name point here (DNS
 * rebinding) and would then read every answer as its own; the Host header still tells under which name it called.
 */
final class AllowedHosts {
    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    AllowedHosts(String listenAddress, Collection<String> further) {
        if (!listenAddress.equals("0.0.0.0") && !listenAddress.equals("::")) { // these are no one's name
            names.add(normal(listenAddress));
        }
        further.forEach(name -> names.add(normal(name)));
        try {
            names.add(normal(InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException e) {
            // A machine that does not know its name is not called by it.
        }
    }

    /** Whether the Host header of a request names this server, under whatever port it is published. */
    boolean allows(Request request) {
        @Nullable String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null) {
            return false;
        }
        try {
            return names.contains(normal(new HostPort(host).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }
}
