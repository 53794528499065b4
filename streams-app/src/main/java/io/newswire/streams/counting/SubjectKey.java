package io.newswire.streams.counting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is counted: {@code country:AFG}, {@code actor:taliban}, {@code pair:AFG+taliban}, {@code all:feed}.
 *
 * <p>For the maintainer. Three are made for each mention, so the text of a key is only put together when it is written.
 * The hash is that of the text, worked out from its parts: it decides in which partition of the shuffle the state of a
 * subject lies, so it must stay as it is.
 */
public record SubjectKey(SubjectKind kind, String id) {
    public static final SubjectKey ALL_COUNTRIES = new SubjectKey(SubjectKind.ALL, "country");
    public static final SubjectKey ALL_ACTORS = new SubjectKey(SubjectKind.ALL, "actor");
    public static final SubjectKey WHOLE_FEED = new SubjectKey(SubjectKind.ALL, "feed");

    private static final SubjectKind[] KINDS = SubjectKind.values();
    /** By which the hash of a string grows with each character. */
    private static final int HASH_FACTOR = 31;

    public static SubjectKey country(String id) {
        return new SubjectKey(SubjectKind.COUNTRY, id);
    }

    public static SubjectKey actor(String id) {
        return new SubjectKey(SubjectKind.ACTOR, id);
    }

    public static SubjectKey pair(String country, String actor) {
        return new SubjectKey(SubjectKind.PAIR, country + "+" + actor);
    }

    /**
     * Parses the text of a key.
     *
     * @throws IllegalArgumentException if it begins with no kind
     */
    public static SubjectKey parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /**
     * Parses the text of a key in UTF-8.
     *
     * @throws IllegalArgumentException if it begins with no kind
     */
    public static SubjectKey parse(byte[] bytes, int from, int length) {
        for (SubjectKind kind : KINDS) {
            int start = kind.prefix().length;
            if (length >= start && Arrays.equals(bytes, from, from + start, kind.prefix(), 0, start)) {
                return new SubjectKey(kind, new String(bytes, from + start, length - start, StandardCharsets.UTF_8));
            }
        }
        throw new IllegalArgumentException(
                "'" + new String(bytes, from, length, StandardCharsets.UTF_8) + "' is no key of a subject");
    }

    /** The text in UTF-8. */
    public byte[] toBytes() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = kind.prefix();
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + name.length);
        System.arraycopy(name, 0, bytes, prefix.length, name.length);
        return bytes;
    }

    @Override
    public int hashCode() {
        int power = 1;
        int square = HASH_FACTOR;
        for (int left = id.length(); left > 0; left >>= 1) {
            power *= (left & 1) == 1 ? square : 1;
            square *= square;
        }
        return kind.prefixHash() * power + id.hashCode();
    }

    /** The text, as it is written on topics. */
    @Override
    public String toString() {
        return kind.wire() + ":" + id;
    }
}
