package io.newswire.streams.matching.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Writes an article's knowledge as bytes and reads it again: a format number, then each part with its length first. */
final class KnowledgeBytes {

    private static final int FORMAT = 3;

    private KnowledgeBytes() {}

    static byte[] write(ArticleKnowledge known) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writeStrings(known.actors(), out);
            writeStrings(known.people(), out);
            writeStrings(known.personWords(), out);
            writeMap(known.senses(), out);
            writeMap(known.shorts(), out);
            writeCounts(known.names(), out);
            writeCounts(known.places(), out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static ArticleKnowledge read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("an article's knowledge in an unknown format: " + format);
            }
            Set<String> actors = readStrings(in);
            Set<String> people = readStrings(in);
            Set<String> personWords = readStrings(in);
            return new ArticleKnowledge(
                    actors, people, personWords, readMap(in), readMap(in), readCounts(in), readCounts(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("not an article's knowledge: " + bytes.length + " bytes", e);
        }
    }

    private static void writeStrings(Collection<String> strings, DataOutputStream out) throws IOException {
        out.writeShort(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static Set<String> readStrings(DataInputStream in) throws IOException {
        Set<String> strings = new LinkedHashSet<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private static void writeMap(Map<String, String> map, DataOutputStream out) throws IOException {
        out.writeShort(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private static Map<String, String> readMap(DataInputStream in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            map.put(in.readUTF(), in.readUTF());
        }
        return map;
    }

    private static void writeCounts(Map<String, Integer> counts, DataOutputStream out) throws IOException {
        out.writeShort(counts.size());
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            out.writeUTF(count.getKey());
            out.writeByte(count.getValue());
        }
    }

    private static Map<String, Integer> readCounts(DataInputStream in) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            counts.put(in.readUTF(), in.readUnsignedByte());
        }
        return counts;
    }
}
