package io.newswire.streams.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI description of the API, against which tests check real responses. */
public final class OpenApi {
    private static final String BASE = "/api/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    /** Reads the description from the file that the server sends. */
    public static OpenApi load() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/web/openapi.yaml"))) {
            return new OpenApi(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Returns all operations, such as {@code GET /api/v1/feed}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                operations.add(method.toUpperCase(Locale.ROOT) + " " + BASE + path.getKey())));
        return operations;
    }

    /** Checks status, content type and body of a response against the description. */
    public void check(String method, String path, HttpResponse<String> answer) {
        String described = describedPath(path);
        String contentType =
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode response = resolved(document.path("paths")
                .path(described)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(answer.statusCode())));
        String where = method + " " + path + " " + answer.statusCode() + " " + contentType;
        assertThat(response.isMissingNode()).as(where + " is not described").isFalse();
        JsonNode content = response.path("content").path(contentType);
        assertThat(content.isMissingNode()).as(where + " is not described").isFalse();
        if (contentType.endsWith("json")) {
            try {
                assertThat(schema(content.path("schema")).validate(JSON.readTree(answer.body())))
                        .as(where + " " + answer.body())
                        .isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String describedPath(String path) {
        String plain = path.split("\\?", 2)[0];
        assertThat(plain).startsWith(BASE);
        String local = plain.substring(BASE.length());
        if (document.path("paths").has(local)) {
            return local;
        }
        for (var names = document.path("paths").fieldNames(); names.hasNext(); ) {
            String template = names.next();
            boolean mayHaveSlashes = template.equals("/articles/{articleId}");
            String pattern = template.replaceAll("\\{[^/]+}", mayHaveSlashes ? ".+" : "[^/]+");
            if (template.contains("{") && local.matches(pattern)) {
                return template;
            }
        }
        throw new AssertionError(path + " is not described");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), unused -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", document.path("components"));
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root, config);
        });
    }
}
