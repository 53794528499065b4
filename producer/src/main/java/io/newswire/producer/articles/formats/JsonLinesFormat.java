package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.StrictUtf8;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON Lines: an object on each line; its fields may have any of the known names. */
final class JsonLinesFormat implements ArticleFormat {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.stripped().startsWith("[") || JsonDocumentFormat.hasList(head)) {
            return false;
        }
        return head.isNamed(".jsonl", ".ndjson")
                || (head.stripped().startsWith("{")
                        && KnownNames.occurIn(head)
                        && head.firstLine().stripTrailing().endsWith("}"));
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) {
        PointerTree pointers = PointerTree.of(options.naming());
        return new LineReader(
                content,
                (bytes, start, length, offset) -> parse(StrictUtf8.decode(bytes, start, length, offset), pointers));
    }

    private static ArticleFields parse(String line, PointerTree pointers) throws BadArticleException {
        try (JsonParser parser = Json.FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadArticleException("not a JSON object");
            }
            JsonFields fields = JsonFields.read(parser, pointers);
            if (parser.nextToken() != null) {
                throw new BadArticleException("more than one JSON value in a line");
            }
            return fields.toFields();
        } catch (JsonProcessingException e) {
            throw new BadArticleException(Json.reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
