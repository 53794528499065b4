package io.newswire.streams.web;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page: the resources below {@code /web/}, and three files of uPlot that a page can use. They are read once and
 * kept in memory. Only plain names with known types are found.
 */
final class StaticFiles implements ResourceHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json");
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9_-]*)+(\\.[a-z]+)+");

    private static final String VENDOR = "/vendor/uplot/";
    /** Contains the version of uPlot in the parent pom; change both together. */
    private static final String WEBJAR = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private static final Map<String, String> OF_UPLOT = Map.of(
            VENDOR + "uPlot.esm.js", WEBJAR + "uPlot.esm.js",
            VENDOR + "uPlot.iife.min.js", WEBJAR + "uPlot.iife.min.js",
            VENDOR + "uPlot.min.css", WEBJAR + "uPlot.min.css");

    private record StaticFile(String contentType, byte[] content) {}

    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(Context context) {
        return find(context.path()) != null;
    }

    @Override
    public boolean handle(Context context) {
        StaticFile file = find(context.path());
        if (file == null) {
            return false;
        }
        context.contentType(file.contentType()).result(file.content());
        return true;
    }

    private @Nullable StaticFile find(String path) {
        return files.computeIfAbsent(path.equals("/") ? "/index.html" : path, StaticFiles::read);
    }

    private static @Nullable StaticFile read(String path) {
        String type = path.substring(path.lastIndexOf('.') + 1);
        @Nullable String contentType = TYPES.get(type);
        @Nullable String resource = OF_UPLOT.get(path);
        if (resource == null && PLAIN_PATH.matcher(path).matches()) {
            resource = "/web" + path;
        }
        if (contentType == null || resource == null) {
            return null;
        }
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            return in == null ? null : new StaticFile(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
        return Set.of();
    }
}
