package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one article from a JSON object. If a field has several known names, the best one with a value is
 * used. An id or a date may be a number. If the value is a list, its first text is used; of a body every text, each as
 * a paragraph.
 */
final class JsonFields {

    private static final String NOT_TEXT = "is not a string";

    private record Found(
            int rank, @Nullable String value, @Nullable String reason) {}

    private final Map<ArticleField, Found> found = new EnumMap<>(ArticleField.class);

    private JsonFields() {}

    /** Reads to the end of the object; the parser is at its start. */
    static JsonFields read(JsonParser parser, PointerTree pointers) throws IOException {
        JsonFields fields = new JsonFields();
        fields.readObject(parser, pointers);
        return fields;
    }

    private void readObject(JsonParser parser, PointerTree node) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            PointerTree child = node.child(name);
            JsonToken token = parser.nextToken();
            if (child == null) {
                parser.skipChildren();
            } else {
                readValue(parser, token, child);
            }
        }
    }

    private void readValue(JsonParser parser, JsonToken token, PointerTree node) throws IOException {
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> put(node, parser.getText(), null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> putNumber(node, parser.getText());
            case START_OBJECT -> {
                if (node.hasChildren()) {
                    readObject(parser, node);
                } else {
                    readInside(parser, node);
                }
            }
            case START_ARRAY -> {
                if (node.hasChildren() && node.targets().isEmpty()) {
                    readElements(parser, node);
                } else {
                    readInside(parser, node);
                }
            }
            default -> put(node, null, NOT_TEXT);
        }
    }

    private void readElements(JsonParser parser, PointerTree node) throws IOException {
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            PointerTree child = node.child(Integer.toString(index++));
            if (child == null) {
                parser.skipChildren();
            } else {
                readValue(parser, token, child);
            }
        }
    }

    /** Reads the texts inside a list or an object. */
    private void readInside(JsonParser parser, PointerTree node) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        StringBuilder all = new StringBuilder();
        String first = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                first = first == null ? parser.getText() : first;
                all.append(parser.getText()).append('\n');
            }
        }
        for (PointerTree.Target target : node.targets()) {
            if (target.field() == ArticleField.BODY) {
                put(target, all.isEmpty() ? null : all.toString(), NOT_TEXT);
            } else {
                put(target, object ? null : first, NOT_TEXT);
            }
        }
    }

    /** Accepts a number only for ids and dates. */
    private void putNumber(PointerTree node, String digits) {
        for (PointerTree.Target target : node.targets()) {
            boolean allowed = target.field() == ArticleField.ARTICLE_ID || target.field() == ArticleField.PUBLISHED_AT;
            put(target, allowed ? digits : null, NOT_TEXT);
        }
    }

    private void put(PointerTree node, @Nullable String value, @Nullable String reason) {
        for (PointerTree.Target target : node.targets()) {
            put(target, value, reason);
        }
    }

    private void put(PointerTree.Target target, @Nullable String value, @Nullable String reason) {
        String text = value == null || value.isBlank() ? null : value;
        Found before = found.get(target.field());
        boolean better = before == null
                || (text != null && before.value() == null)
                || (text != null && target.rank() < before.rank());
        if (better) {
            found.put(target.field(), new Found(target.rank(), text, text == null ? reason : null));
        }
    }

    /** The fields that were found. */
    ArticleFields toFields() throws BadArticleException {
        ArticleFields fields = new ArticleFields();
        for (Map.Entry<ArticleField, Found> entry : found.entrySet()) {
            ArticleField field = entry.getKey();
            String reason = entry.getValue().reason();
            String value = entry.getValue().value();
            if (value == null && reason != null) {
                throw new BadArticleException(field.label() + " " + reason);
            }
            if (value != null && hasLoneSurrogate(value)) {
                throw new BadArticleException(
                        field.label() + " is not Unicode text: half of a surrogate pair is missing");
            }
            fields.set(field, Markup.clean(field, value));
        }
        return fields;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
