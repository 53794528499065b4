package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Gives every response to a GET an ETag. If the client has the same content already, sends 304 without a body. The ETag
 * is weak, so it is the same with and without gzip. Responses with {@code no-store} are not changed.
 */
final class ConditionalAnswers implements Routes {
    private static final String NO_CACHE = "no-cache"; // the client may keep it, but must ask before each use
    private static final int ETAG_BYTES = 15;

    @Override
    public void add(RoutesConfig routes) {
        routes.after(ConditionalAnswers::compare);
    }

    private static void compare(Context context) {
        context.res().addHeader(Header.VARY, Header.ACCEPT_ENCODING);
        boolean isKept = !"no-store".equals(context.res().getHeader(Header.CACHE_CONTROL));
        if (!context.method().equals(HandlerType.GET)
                || context.status() != HttpStatus.OK
                || !isKept
                || !(context.resultInputStream() instanceof ByteArrayInputStream body)) {
            return;
        }
        String etag = etag(body.readAllBytes());
        body.reset();
        context.header(Header.ETAG, etag);
        if (context.res().getHeader(Header.CACHE_CONTROL) == null) {
            context.header(Header.CACHE_CONTROL, NO_CACHE);
        }
        if (isAmong(etag, context.header(Header.IF_NONE_MATCH))) {
            context.status(HttpStatus.NOT_MODIFIED).result(new byte[0]);
        }
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Compares ETags by the weak comparison of RFC 9110. */
    private static boolean isAmong(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag.substring("W/".length())));
    }
}
