package io.newswire.streams.counting;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the aggregates of a subject say of it.
 *
 * @param name for people to read, such as {@code Afghanistan}
 * @param type of an actor ({@code GOV}, {@code PER}, …); null for every other kind
 */
public record SubjectLabel(
        SubjectKey key, String name, @Nullable String type) {
    /** The JSON of an aggregate up to its window, in UTF-8: <code>{"kind":"country","id":"AFG","name":"Afghanistan"</code>. */
    public byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        out.writeBytes(("{\"kind\":\"" + key.kind().wire()).getBytes(StandardCharsets.US_ASCII));
        field(out, "\",\"id\":\"", key.id());
        field(out, "\",\"name\":\"", name);
        if (type != null) {
            field(out, "\",\"type\":\"", type);
        }
        out.write('"');
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, String between, String value) {
        out.writeBytes(between.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(value));
    }
}
