package io.newswire.streams.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of a row that belongs to a subject: the subject in UTF-8, a byte 0, and what tells its rows apart. The rows of
 * one subject follow each other, and subjects come in the same order in every table.
 */
record SubjectRow(byte[] subject, byte[] rest) {
    /** The key of a row. */
    static byte[] key(String subject, byte[] rest) {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(name, name.length + 1 + rest.length);
        System.arraycopy(rest, 0, key, name.length + 1, rest.length);
        return key;
    }

    /** Parses a key; a subject has no byte 0. */
    static SubjectRow parse(byte[] key) {
        int end = 0;
        while (key[end] != 0) {
            end++;
        }
        return new SubjectRow(Arrays.copyOf(key, end), Arrays.copyOfRange(key, end + 1, key.length));
    }
}
