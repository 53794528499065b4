package io.newswire.streams.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes responses as JSON, or lists as CSV (RFC 4180, with a header) if the client asks for CSV. */
final class Answers {
    private static final String CSV = "text/csv";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Answers() {}

    /** The JSON mapper of the API: instants and durations are written as ISO 8601. */
    static ObjectMapper mapper() {
        return JSON;
    }

    /** The JSON of a value of the API, in UTF-8. */
    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // our records can always be written
        }
    }

    static void json(Context context, Object value) {
        context.contentType("application/json").result(json(value));
    }

    /** Whether the client wants a list as CSV: the path says so, or the client accepts CSV but not JSON. */
    static boolean wantsCsv(Context context) {
        context.res().addHeader(Header.VARY, Header.ACCEPT);
        String accepted = context.header(Header.ACCEPT);
        return context.path().endsWith(".csv")
                || (accepted != null && accepted.contains(CSV) && !accepted.contains("application/json"));
    }

    static void csv(Context context, List<String> header, List<List<Object>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(header);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(Object::toString).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType(CSV + "; charset=utf-8; header=present")
                .result(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The value for a CSV field; empty for null. */
    static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
