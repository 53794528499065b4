package io.newswire.streams.paragraphs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.newswire.streams.matching.Explanation;
import io.newswire.streams.matching.mentions.Judgement;
import io.newswire.streams.matching.mentions.Mention;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the value of a {@code news.mentions} record: the paragraph's fields and its mentions, UTF-8 JSON. Not
 * thread-safe.
 */
public final class MentionsWriter {
    // An emoji as four bytes of UTF-8, as people expect it, not as two escapes.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    // The events of an article follow each other and share one date.
    private Instant lastDate = Instant.EPOCH;
    private String lastDateText = lastDate.toString();

    /** Writes one record. */
    public byte[] write(Paragraph paragraph, List<Mention> mentions) throws IOException {
        return write(paragraph, mentions, null);
    }

    /** Writes a record with one more field: every candidate, whether it was accepted, and the rule that decided. */
    public byte[] write(Paragraph paragraph, Explanation explanation) throws IOException {
        return write(paragraph, explanation.reading().mentions(), explanation.judgements());
    }

    private byte[] write(Paragraph paragraph, List<Mention> mentions, @Nullable List<Judgement> judgements)
            throws IOException {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(512 + paragraph.text().length());
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("articleId", paragraph.articleId());
            json.writeNumberField("paragraph", paragraph.paragraph());
            if (paragraph.paragraphs() != null) {
                json.writeNumberField("paragraphs", paragraph.paragraphs());
            }
            json.writeStringField("source", paragraph.source());
            json.writeStringField("url", paragraph.url());
            json.writeStringField("headline", paragraph.headline());
            json.writeStringField("publishedAt", text(paragraph.publishedAt()));
            json.writeStringField("text", paragraph.text());
            json.writeArrayFieldStart("mentions");
            for (Mention mention : mentions) {
                write(json, mention);
            }
            json.writeEndArray();
            if (judgements != null) {
                json.writeArrayFieldStart("judgements");
                for (Judgement judgement : judgements) {
                    write(json, judgement);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private String text(Instant date) {
        if (!date.equals(lastDate)) {
            lastDate = date;
            lastDateText = date.toString();
        }
        return lastDateText;
    }

    private static void write(JsonGenerator json, Mention mention) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", mention.kind().wire());
        json.writeStringField("id", mention.id());
        json.writeStringField("name", mention.name());
        if (mention.type() != null) {
            json.writeStringField("type", mention.type());
        }
        if (mention.country() != null) {
            json.writeStringField("country", mention.country());
        }
        if (mention.role() != null) {
            json.writeStringField("role", mention.role());
        }
        json.writeStringField("via", mention.via().wire());
        json.writeStringField("text", mention.text());
        json.writeNumberField("start", mention.start());
        json.writeNumberField("end", mention.end());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", judgement.text());
        json.writeNumberField("start", judgement.start());
        json.writeNumberField("end", judgement.end());
        json.writeStringField("kind", judgement.kind().wire());
        json.writeStringField("id", judgement.id());
        json.writeStringField("alias", judgement.alias());
        json.writeStringField("origin", judgement.origin());
        json.writeBooleanField("accepted", judgement.accepted());
        json.writeStringField("rule", judgement.rule());
        json.writeEndObject();
    }
}
