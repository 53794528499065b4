package io.newswire.streams.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that breaks the contract of paragraphs and must become one dead letter.
 *
 * @param exception what the name of the exception's class ends with
 * @param message a part of the reason, in upper or lower case
 */
public record Poison(String what, byte @Nullable [] key, byte @Nullable [] value, String exception, String message) {
    /** Larger than this, and a dead letter does not hold all of it. */
    public static final int WHOLE_UP_TO = 64 * 1024;

    private static final byte[] KEY = bytes("a");
    private static final String BAD = "BadParagraph";
    private static final String CONSTRAINT = "StreamConstraintsException";

    /** Whether the dead letter holds the first part of the value only. */
    public boolean isCut() {
        return value != null && value.length > WHOLE_UP_TO;
    }

    /** What must be refused whatever a topic takes. */
    public static List<Poison> all() {
        byte[] invalid = bytes(sound().toString());
        invalid[invalid.length - 5] = (byte) 0xC3;
        return List.of(
                of("invalid UTF-8", invalid, "JsonParseException", "UTF-8"),
                of("truncated JSON", bytes("{\"articleId\":\"a\","), "JsonParseException", "end-of-input"),
                of("no object", bytes("[1]"), BAD, "no JSON object"),
                of("two objects", bytes(sound() + "{}"), BAD, "more than one"),
                of("text of a wrong type", with("text", 7), BAD, "text is no string"),
                of("fraction for a number", with("paragraph", 1.5), BAD, "no whole number"),
                of("no text", without("text"), BAD, "text is missing"),
                of("no date", without("publishedAt"), BAD, "publishedAt is missing"),
                of("no number", without("paragraph"), BAD, "paragraph is missing"),
                of("no article", without("articleId"), BAD, "articleId is missing"),
                of("deep nesting", bytes(deep()), CONSTRAINT, "depth"),
                of("long number", bytes(longNumber()), CONSTRAINT, "length"),
                new Poison("null key", null, bytes(sound().toString()), BAD, "no key"),
                new Poison("key of another article", bytes("b"), bytes(sound().toString()), BAD, "key"),
                new Poison("null value", KEY, null, BAD, "no value"),
                of("bad date", with("publishedAt", "yesterday"), BAD, "no ISO 8601"),
                of("far future", with("publishedAt", "9999-01-01T00:00:00Z"), BAD, "future"),
                of("future", with("publishedAt", inTwoHours()), BAD, "future"),
                of("huge number", with("paragraph", 2_000_000_000), BAD, "0 to 9999"),
                of("negative number", with("paragraph", -1), BAD, "0 to 9999"),
                new Poison("long id", bytes("i".repeat(1_001)), longId(), BAD, "1001 characters"),
                of("large rubbish", bytes("x".repeat(1_048_000)), "JsonParseException", "token"),
                of("countries only", with("text", "Iran ".repeat(200_000)), BAD, "mentions record"));
    }

    /** A sound paragraph without a name in it, but larger than a record may be by default. */
    public static Poison overOneMebibyte() {
        return of("over 1 MiB", with("text", "x".repeat(1_500_000)), BAD, "larger than");
    }

    /** A sound event in which one field has another value. */
    static byte[] with(String field, Object value) {
        ObjectNode json = sound();
        json.putPOJO(field, value);
        return bytes(json.toString());
    }

    private static Poison of(String what, byte[] value, String exception, String message) {
        return new Poison(what, KEY, value, exception, message);
    }

    private static byte[] without(String field) {
        return bytes(sound().without(field).toString());
    }

    private static ObjectNode sound() {
        return new ObjectMapper()
                .createObjectNode()
                .put("articleId", "a")
                .put("paragraph", 0)
                .put("publishedAt", "2021-08-10T10:20:00Z")
                .put("text", "Iran waited.");
    }

    private static String deep() {
        return "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + ","
                + sound().toString().substring(1);
    }

    private static String longNumber() {
        return sound().toString().replace("\"paragraph\":0", "\"paragraph\":" + "1".repeat(10_000));
    }

    private static byte[] longId() {
        return bytes(sound().put("articleId", "i".repeat(1_001)).toString());
    }

    private static String inTwoHours() {
        return Instant.now().plus(2, ChronoUnit.HOURS).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return what;
    }
}
