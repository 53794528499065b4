package io.newswire.streams.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers of every response; they tell a browser what it may do with it. */
final class AnswerHeaders {
    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
                            + " font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

    private AnswerHeaders() {}

    static void put(HttpFields.Mutable headers) {
        FIELDS.forEach(headers::put);
    }
}
