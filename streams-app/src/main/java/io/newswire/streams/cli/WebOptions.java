package io.newswire.streams.cli;

import io.newswire.streams.web.WebSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the HTTP server listens, and who may use it. */
public final class WebOptions implements Checked {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:NEWSWIRE_HOST:-127.0.0.1}",
            description = "The address page, API, health and metrics listen on (NEWSWIRE_HOST; default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:NEWSWIRE_PORT:-8080}",
            description = "The port of the HTTP server, 0 for any free one (NEWSWIRE_PORT; default: 8080).")
    private int port = 8080;

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "${env:NEWSWIRE_ALLOWED_HOST:-" + Option.NULL_VALUE + "}",
            description = "A further name under which the page and the API may be called, repeatable; localhost, --host"
                    + " and the name of this machine are allowed already (NEWSWIRE_ALLOWED_HOST).")
    private @Nullable List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--allowed-origin",
            paramLabel = "ORIGIN",
            split = ",",
            defaultValue = "${env:NEWSWIRE_ALLOWED_ORIGIN:-" + Option.NULL_VALUE + "}",
            description = "Pages of another server that may read the API, such as https://example.org; repeatable"
                    + " (NEWSWIRE_ALLOWED_ORIGIN; none).")
    private @Nullable List<String> allowedOrigins = new ArrayList<>();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:NEWSWIRE_PUBLIC_URL:-" + Option.NULL_VALUE + "}",
            description = "Where people reach the page, if not at --host and --port; the log tells it at start"
                    + " (NEWSWIRE_PUBLIC_URL).")
    private @Nullable String publicUrl;

    @Option(
            names = "--max-streams",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_MAX_STREAMS:-500}",
            description = "Event streams that are open at the same time (NEWSWIRE_MAX_STREAMS; default: 500).")
    private int maxStreams = WebSettings.DEFAULT_MAX_STREAMS;

    @Option(
            names = "--metrics",
            paramLabel = "chosen|all",
            defaultValue = "${env:NEWSWIRE_METRICS:-chosen}",
            description = "What /metrics has: the series that an operator looks at, or every one of Kafka's and of the"
                    + " JVM's as well, which is some ten times as much (NEWSWIRE_METRICS; default: chosen).")
    private MetricsChoice metrics = MetricsChoice.CHOSEN;

    @Override
    public void check(UsageErrors errors) {
        try {
            WebSettings unused = settings();
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage()).lines().forEach(errors::add);
        }
    }

    public int port() {
        return port;
    }

    /** The address of the page for a server that listens on this port. */
    public String url(int listening) {
        return publicUrl == null ? "http://" + host + ":" + listening : publicUrl;
    }

    /**
     * All options together.
     *
     * @throws IllegalArgumentException if one is wrong
     */
    public WebSettings settings() {
        return new WebSettings(
                host,
                port,
                new WebSettings.Allowed(
                        allowedHosts == null ? List.of() : allowedHosts,
                        allowedOrigins == null ? List.of() : allowedOrigins),
                maxStreams,
                metrics == MetricsChoice.ALL);
    }
}
