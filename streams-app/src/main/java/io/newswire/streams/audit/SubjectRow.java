package io.newswire.streams.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of a row for a subject: the subject in UTF-8, a byte 0, and a part that differs among its rows. So the rows
 * of a subject are next to each other, and subjects have the same order in every table.
 */
record SubjectRow(byte[] subject, byte[] rest) {
    /** The key of a row. */
    static byte[] key(String subject, byte[] rest) {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(name, name.length + 1 + rest.length);
        System.arraycopy(rest, 0, key, name.length + 1, rest.length);
        return key;
    }

    /** Parses a key; the first byte 0 ends the subject. */
    static SubjectRow parse(byte[] key) {
        int end = 0;
        while (key[end] != 0) {
            end++;
        }
        return new SubjectRow(Arrays.copyOf(key, end), Arrays.copyOfRange(key, end + 1, key.length));
    }
}
