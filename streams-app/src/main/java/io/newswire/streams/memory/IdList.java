package io.newswire.streams.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The ids that an article has named, in the order of their first mention, and the same list as bytes. The bytes are
 * kept because the list seldom grows and is written with each paragraph. Each id is its length in two bytes, then
 * UTF-8. A value.
 */
final class IdList {
    static final IdList NONE = new IdList(List.of(), new byte[0]);

    private final List<String> ids;
    private final byte[] bytes;

    private IdList(List<String> ids, byte[] bytes) {
        this.ids = ids;
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** The place of an id, from 0; -1 if it is not there. */
    int placeOf(String id) {
        return ids.indexOf(id);
    }

    /** This list with the new ones of some other ids at the end. */
    IdList with(Collection<String> others) {
        if (ids.containsAll(others)) {
            return this;
        }
        List<String> longer = new ArrayList<>(ids);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        out.writeBytes(bytes);
        for (String id : others) {
            if (!ids.contains(id)) {
                longer.add(id);
                byte[] utf8 = id.getBytes(UTF_8);
                out.write(utf8.length >> 8);
                out.write(utf8.length);
                out.writeBytes(utf8);
            }
        }
        return new IdList(longer, out.toByteArray());
    }

    /** How many bytes {@link #writeTo} writes. */
    int size() {
        return Short.BYTES + bytes.length;
    }

    void writeTo(ByteBuffer out) {
        out.putShort((short) ids.size()).put(bytes);
    }

    static IdList readFrom(ByteBuffer in) {
        int n = Short.toUnsignedInt(in.getShort());
        List<String> ids = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(utf8);
            ids.add(new String(utf8, UTF_8));
        }
        return NONE.with(ids);
    }
}
