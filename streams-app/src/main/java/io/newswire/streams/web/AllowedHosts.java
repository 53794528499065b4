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
 * The host names that requests may use. A page from another server can point its own name at this machine (DNS
 * rebinding) and could then read every response. The Host header still contains that name, so such requests are
 * refused.
 */
final class AllowedHosts {
    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    AllowedHosts(String listenAddress, Collection<String> further) {
        if (!listenAddress.equals("0.0.0.0") && !listenAddress.equals("::")) { // these addresses are not host names
            names.add(normal(listenAddress));
        }
        further.forEach(name -> names.add(normal(name)));
        try {
            names.add(normal(InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException e) {
            // If the machine does not know its own name, no request can use it.
        }
    }

    /** Whether the Host header of a request names this server; the port does not matter. */
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
