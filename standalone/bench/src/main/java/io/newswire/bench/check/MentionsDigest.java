package io.newswire.bench.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.streams.matching.mentions.Mention;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

/**
 * A checksum of a {@code news.mentions} topic that does not depend on the order of its records: the number of records
 * and mentions, and the sum of a hash of each record.
 */
public record MentionsDigest(long records, long mentions, long sum) {
    public static final MentionsDigest EMPTY = new MentionsDigest(0, 0, 0);

    private static final ObjectMapper JSON = new JsonMapper();

    /** Adds a paragraph; a paragraph without mentions has no record. */
    public MentionsDigest plus(String articleId, int paragraph, List<Mention> found) {
        if (found.isEmpty()) {
            return this;
        }
        StringJoiner record = new StringJoiner(" ").add(articleId).add(Integer.toString(paragraph));
        for (Mention each : found) {
            record.add(each.kind().wire()).add(each.id()).add(each.start() + "-" + each.end());
        }
        return plus(record.toString(), found.size());
    }

    /** Adds a record as it is in the topic. */
    public MentionsDigest plus(byte[] value) throws IOException {
        JsonNode json = JSON.readTree(value);
        StringJoiner record = new StringJoiner(" ")
                .add(json.path("articleId").asText())
                .add(json.path("paragraph").asText());
        for (JsonNode each : json.path("mentions")) {
            record.add(each.path("kind").asText())
                    .add(each.path("id").asText())
                    .add(each.path("start").asText() + "-" + each.path("end").asText());
        }
        return plus(record.toString(), json.path("mentions").size());
    }

    private MentionsDigest plus(String record, int more) {
        return new MentionsDigest(records + 1, mentions + more, sum + hash(record));
    }

    /** FNV-1a over the characters, then mixed, so that every bit of the sum depends on all characters. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return hash ^ (hash >>> 33);
    }

    @Override
    public String toString() {
        return records + " records with " + mentions + " mentions (" + Long.toHexString(sum) + ")";
    }
}
