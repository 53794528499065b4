package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.newswire.producer.articles.text.ByteLines;
import java.util.regex.Pattern;

/** How JSON is read. */
final class Json {

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ByteLines.LONGEST)
                    .build())
            .build();

    private static final Pattern START_MARKER = Pattern.compile("\\s*\\(start marker at \\[[^]]*]\\)");

    private Json() {}

    /** What is wrong, and in which column if that is known (for a number that is too long it is not). */
    static String reason(JsonProcessingException e) {
        String message =
                START_MARKER.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
        JsonLocation location = e.getLocation();
        return location == null
                ? "bad JSON: " + message
                : "bad JSON at column " + location.getColumnNr() + ": " + message;
    }
}
