package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.newswire.producer.articles.text.ByteLines;

/** How JSON is read. */
final class Json {

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ByteLines.LONGEST)
                    .build())
            .build();

    private Json() {}

    /** What is wrong, and in which column. */
    static String reason(JsonProcessingException e) {
        return "bad JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage();
    }
}
