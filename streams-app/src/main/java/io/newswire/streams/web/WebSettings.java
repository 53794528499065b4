package io.newswire.streams.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All settings of the HTTP server.
 *
 * @param host the address to listen on
 * @param port 0 means any free one
 * @param allowed who may call
 * @param maxStreams the most event streams at the same time
 * @param allMetrics whether metrics are every one of Kafka's and of the JVM's, not only the chosen ones
 */
public record WebSettings(String host, int port, Allowed allowed, int maxStreams, boolean allMetrics) {
    /**
     * Who may call, beside this machine.
     *
     * @param hosts more host names that requests may use, in lower case and without a port
     * @param origins pages of other servers that may read the responses, such as {@code https://example.org}
     */
    public record Allowed(List<String> hosts, List<String> origins) {
        /** Nobody else. */
        public static final Allowed NONE = new Allowed(List.of(), List.of());

        public Allowed {
            hosts = hosts.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            origins = List.copyOf(origins);
        }
    }

    /** The default for the most event streams at the same time. */
    public static final int DEFAULT_MAX_STREAMS = 500;

    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int MOST_STREAMS = 10_000;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if something is wrong, with one line for each mistake
     */
    public WebSettings {
        List<String> mistakes = new ArrayList<>();
        if (port < 0 || port > 65_535) {
            mistakes.add("--port is " + port + ", not 0 to 65535");
        }
        if (maxStreams < 0 || maxStreams > MOST_STREAMS) {
            mistakes.add("--max-streams is " + maxStreams + ", not 0 to " + MOST_STREAMS);
        }
        allowed.hosts().stream()
                .filter(name -> !HOST.matcher(name).matches())
                .forEach(name -> mistakes.add("--allowed-host '" + name + "' is no name or address without a port"));
        allowed.origins().stream()
                .filter(origin -> !isOrigin(origin))
                .forEach(origin -> mistakes.add("--allowed-origin '" + origin + "' is not like https://example.org"));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

    /** For this machine only, without other hosts or origins. */
    public static WebSettings local(int port) {
        return new WebSettings("127.0.0.1", port, Allowed.NONE, DEFAULT_MAX_STREAMS, false);
    }

    /** Whether only programs and pages of this machine can call. */
    public boolean isForThisMachineOnly() {
        return LOOPBACK.contains(host) && allowed.equals(Allowed.NONE);
    }

    public List<String> allowedHosts() {
        return allowed.hosts();
    }

    public List<String> allowedOrigins() {
        return allowed.origins();
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
