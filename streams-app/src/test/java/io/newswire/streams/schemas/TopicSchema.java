package io.newswire.streams.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The schemas of the values on topics, to hold records against. */
public enum TopicSchema {
    PARAGRAPH("paragraph"),
    MENTIONS("mentions"),
    AGGREGATE("aggregate");

    private static final ObjectMapper JSON = new ObjectMapper();

    @SuppressWarnings("ImmutableEnumChecker") // the library's class has no immutable form
    private final JsonSchema schema;

    TopicSchema(String name) {
        try (InputStream in =
                Objects.requireNonNull(TopicSchema.class.getResourceAsStream("/schemas/" + name + ".schema.json"))) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that a value is as described. */
    public void check(String value) {
        assertThat(schema.validate(value, InputFormat.JSON)).as(value).isEmpty();
    }

    /** Whether a value is as described. */
    boolean takes(String value) throws IOException {
        return schema.validate(JSON.readTree(value)).isEmpty();
    }
}
