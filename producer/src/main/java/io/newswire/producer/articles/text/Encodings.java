package io.newswire.producer.articles.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the encoding of a file by its byte order mark, else by its XML or HTML declaration; else it is UTF-8. */
public final class Encodings {

    private static final int LONGEST_PROLOG = 4_096;
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern HTML = Pattern.compile("(?i)<meta\\s[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private Encodings() {}

    /** The length of the byte order mark in bytes. */
    public static int lengthOfMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
    }

    /** The encoding of the text after the mark. */
    public static Charset of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        String prolog = new String(head, 0, Math.min(LONGEST_PROLOG, head.length), StandardCharsets.ISO_8859_1);
        if (!prolog.stripLeading().startsWith("<")) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = declared(XML.matcher(prolog));
        return declared == null ? orUtf8(declared(HTML.matcher(prolog))) : declared;
    }

    /** The encoding with that name as the web uses it, where ISO 8859-1 means windows-1252; null if there is none. */
    public static @Nullable Charset named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            boolean latin1 = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin1 ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** A declaration that is readable as ASCII cannot be in UTF-16, even if it says so. */
    private static @Nullable Charset declared(Matcher declaration) {
        if (!declaration.find() || declaration.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            return null;
        }
        return named(declaration.group(1));
    }

    private static Charset orUtf8(@Nullable Charset charset) {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
