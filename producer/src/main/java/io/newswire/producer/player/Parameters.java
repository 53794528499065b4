package io.newswire.producer.player;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, from its query and from a body that is a form. */
final class Parameters {

    private static final int LARGEST_FORM = 1_024;

    private Parameters() {}

    static Map<String, String> of(HttpExchange exchange) throws IOException, RefusedException {
        Map<String, String> parameters = new LinkedHashMap<>();
        add(exchange.getRequestURI().getRawQuery(), parameters);
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new RefusedException(413, "the body is longer than " + LARGEST_FORM + " bytes");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (body.length > 0 && (type == null || !type.startsWith("application/x-www-form-urlencoded"))) {
            throw new RefusedException(415, "the body is no form; parameters may stand in the query");
        }
        add(new String(body, UTF_8), parameters);
        return parameters;
    }

    private static void add(@Nullable String encoded, Map<String, String> parameters) throws RefusedException {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            try {
                parameters.put(
                        URLDecoder.decode(name, UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            } catch (IllegalArgumentException e) {
                throw new RefusedException(400, "'" + pair + "' is not encoded as a parameter");
            }
        }
    }

    /** Refuses parameters with other names. */
    static void allow(Map<String, String> parameters, String... names) throws RefusedException {
        for (String name : parameters.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new RefusedException(
                        400,
                        "there is no parameter '" + name + "'",
                        name,
                        names.length == 0 ? "none" : String.join(", ", names));
            }
        }
    }

    /** The value of a parameter; null if it is absent. */
    static <T> @Nullable T parse(
            Map<String, String> parameters, String name, Function<String, T> parser, String allowed)
            throws RefusedException {
        String value = parameters.get(name);
        if (value == null) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, name + ": " + e.getMessage(), name, allowed);
        }
    }
}
