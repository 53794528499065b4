package io.newswire.streams.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.kafka.RecordPosition;
import io.newswire.streams.printing.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Formats a dead letter as one line: for people with tabs between its parts, or as a JSON object. Its bytes may come
 * from anywhere, so control characters are escaped.
 *
 * @param withValue the value is shown too, as text; in JSON as {@code valueBase64} if it is not UTF-8
 */
record DeadLetterFormat(boolean json, boolean withValue) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_REASON = 160;

    String line(DeadLetter letter) {
        return json ? Printable.json(object(letter)) : columns(letter);
    }

    private String columns(DeadLetter letter) {
        String line = String.join(
                "\t",
                letter.name().toString(),
                Printable.line(place(letter)),
                letter.key() == null ? "no key" : Printable.line(shortened(text(letter.key()), LONGEST_KEY)),
                Printable.line(shortened(letter.reason(), LONGEST_REASON)),
                size(letter));
        return withValue ? line + "\t" + Printable.line(text(letter.value())) : line;
    }

    private static String place(DeadLetter letter) {
        return letter.source() == null ? "source unknown" : letter.topic() + " " + letter.source();
    }

    private static String size(DeadLetter letter) {
        byte[] value = letter.value();
        if (value == null) {
            return "no value";
        }
        return letter.isWhole()
                ? value.length + " bytes"
                : "truncated: " + value.length + " of " + letter.size() + " bytes";
    }

    private String object(DeadLetter letter) {
        ObjectNode json = JSON.createObjectNode().put("letter", letter.name().toString());
        RecordPosition source = letter.source();
        if (source != null) {
            json.put("topic", letter.topic())
                    .put("partition", source.partition())
                    .put("offset", source.offset());
        }
        json.put("key", letter.key() == null ? null : text(letter.key()))
                .put("exception", letter.exception())
                .put("message", letter.message())
                .put("size", letter.value() == null ? null : letter.size())
                .put("truncated", !letter.isWhole());
        if (withValue) {
            putValue(json, letter.value());
        }
        return json.toString();
    }

    private static void putValue(ObjectNode json, byte @Nullable [] value) {
        if (value == null) {
            json.putNull("value");
            return;
        }
        try {
            json.put("value", UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException e) {
            json.put("valueBase64", Base64.getEncoder().encodeToString(value));
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
