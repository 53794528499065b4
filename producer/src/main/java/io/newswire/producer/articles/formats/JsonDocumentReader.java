package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the objects of a list in a JSON document, or all objects at the top of the document. */
final class JsonDocumentReader implements ArticleReader {

    private final Content content;
    private final PointerTree pointers;
    private final JsonParser parser;
    private @Nullable JsonFields current;
    private long line;
    private long offset;
    private int length;
    private boolean broken;

    /** Reads the list at the pointer; null means the top of the document. */
    JsonDocumentReader(Content content, PointerTree pointers, @Nullable String list) throws IOException {
        this.content = content;
        this.pointers = pointers;
        this.parser = Json.FACTORY.createParser(content.stream());
        if (list != null) {
            enter(list);
        }
    }

    private void enter(String list) throws IOException {
        for (String step : list.substring(1).split("/", -1)) {
            do {
                parser.nextToken();
            } while (!step.equals(parser.currentName()));
        }
        parser.nextToken();
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
        }
    }

    @Override
    public boolean next() throws IOException {
        current = null;
        try {
            if (broken || !moveToObject()) {
                return false;
            }
            line = parser.currentTokenLocation().getLineNr();
            offset = parser.currentTokenLocation().getByteOffset();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                current = JsonFields.read(parser, pointers);
            }
            length = (int) Math.min(Integer.MAX_VALUE, parser.currentLocation().getByteOffset() - offset);
            return true;
        } catch (JsonProcessingException e) {
            broken = true;
            throw new IOException(
                    "line " + parser.currentLocation().getLineNr() + ": " + Json.reason(e)
                            + "; nothing after it can be read",
                    e);
        }
    }

    /** Moves to the next object at the top or in the list; what comes after the list is ignored. */
    private boolean moveToObject() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY
                && parser.getParsingContext().getParent().inRoot()) {
            token = parser.nextToken();
        }
        return token != null && token != JsonToken.END_ARRAY;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        if (current == null) {
            throw new BadArticleException("not a JSON object");
        }
        return current.toFields();
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public RecordParser parser() {
        return (bytes, start, size, at) -> {
            try (JsonParser record = Json.FACTORY.createParser(bytes, start, size)) {
                record.nextToken();
                return JsonFields.read(record, pointers).toFields();
            } catch (JsonProcessingException e) {
                throw new BadArticleException(Json.reason(e));
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory cannot fail", e);
            }
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
        content.close();
    }
}
