package io.newswire.producer.articles.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.producer.articles.ArticleFormat;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.ReadingOptions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document: a list of articles, at the top or where news APIs have it (such as {@code /articles} or
 * {@code /response/docs}), or articles one after the other, each over many lines. It is read as a stream, so its size
 * does not matter.
 */
final class JsonDocumentFormat implements ArticleFormat {

    private static final Set<String> LISTS = Set.of(
            "/articles",
            "/articles/results",
            "/response/results",
            "/response/docs",
            "/results",
            "/docs",
            "/data",
            "/items",
            "/stories",
            "/news",
            "/hits/hits");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(FileHead head) {
        String text = head.stripped();
        if (text.startsWith("[")) {
            return text.substring(1).stripLeading().startsWith("{") && KnownNames.occurIn(head);
        }
        return text.startsWith("{") && (hasList(head) || KnownNames.occurIn(head));
    }

    static boolean hasList(FileHead head) {
        return head.stripped().startsWith("{") && listOf(head) != null;
    }

    /** The pointer of the list that begins in the head; null if there is none. */
    private static @Nullable String listOf(FileHead head) {
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = Json.FACTORY.createParser(head.text())) {
            parser.nextToken();
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.FIELD_NAME) {
                    path.addLast(parser.currentName());
                    JsonToken value = parser.nextToken();
                    String pointer = "/" + String.join("/", path);
                    if (value == JsonToken.START_ARRAY && LISTS.contains(pointer)) {
                        return parser.nextToken() == JsonToken.START_OBJECT ? pointer : null;
                    }
                    if (value != JsonToken.START_OBJECT || path.size() > 1) {
                        parser.skipChildren();
                        path.removeLast();
                    }
                } else if (token == JsonToken.END_OBJECT && !path.isEmpty()) {
                    path.removeLast();
                } else {
                    return null;
                }
            }
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public ArticleReader read(Content content, ReadingOptions options) throws IOException {
        String list = content.head().stripped().startsWith("{") ? listOf(content.head()) : null;
        return new JsonDocumentReader(content, PointerTree.of(options.naming()), list);
    }
}
