package io.newswire.producer.articles;

import io.newswire.producer.articles.text.Encodings;
import io.newswire.producer.articles.text.Expansion;
import io.newswire.producer.articles.text.Utf8InputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file as UTF-8: decompressed, converted from other encodings, and without a byte order mark.
 * {@code start} is the offset of its first byte in the file. It is -1 if offsets in the content differ from those in
 * the file.
 */
public final class Content implements Closeable {

    private static final int HEAD = 1 << 16;
    private static final int LARGEST_TEXT = 64 << 20;

    private final InputStream in;
    private final FileHead head;
    private final long start;

    private Content(InputStream in, FileHead head, long start) {
        this.in = in;
        this.head = head;
        this.start = start;
    }

    /**
     * Opens content that is read once.
     *
     * @param whole whether to wait for the whole head (64 KiB); for a pipe, the first bytes are enough
     */
    static Content open(InputStream raw, String name, ReadingOptions options, boolean whole) throws IOException {
        BufferedInputStream file = new BufferedInputStream(raw, HEAD);
        byte[] first = peek(file, whole);
        InputStream expanded = Expansion.of(file, first, options.maxExpansion());
        String plainName = expanded == null ? name : withoutSuffix(name);
        BufferedInputStream text = expanded == null ? file : new BufferedInputStream(expanded, HEAD);
        byte[] head = expanded == null ? first : peek(text, whole);
        int mark = Encodings.lengthOfMark(head);
        Charset charset = options.encoding() != null && mark == 0 ? options.encoding() : Encodings.of(head);
        text.skipNBytes(mark);
        if (!charset.equals(StandardCharsets.UTF_8) && !isWarc(head)) {
            BufferedInputStream utf8 = new BufferedInputStream(new Utf8InputStream(text, charset), HEAD);
            return new Content(utf8, head(plainName, peek(utf8, whole), 0), -1);
        }
        return new Content(text, head(plainName, head, mark), expanded == null ? mark : -1);
    }

    private static byte[] peek(BufferedInputStream in, boolean whole) throws IOException {
        in.mark(HEAD);
        byte[] head = whole ? in.readNBytes(HEAD) : firstRead(in);
        in.reset();
        return head;
    }

    private static byte[] firstRead(InputStream in) throws IOException {
        byte[] buffer = new byte[HEAD];
        int read = Math.max(0, in.read(buffer));
        return Arrays.copyOf(buffer, read);
    }

    private static FileHead head(String name, byte[] bytes, int mark) {
        return new FileHead(name, new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8));
    }

    /** The bytes of a WARC are not converted: its pages have many encodings. */
    private static boolean isWarc(byte[] head) {
        return new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("WARC/");
    }

    private static String withoutSuffix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : new String[] {".gz", ".bz2", ".zst", ".zstd"}) {
            if (lower.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }

    public FileHead head() {
        return head;
    }

    /** The bytes in UTF-8; those of a WARC are unchanged. */
    public InputStream stream() {
        return in;
    }

    /** The whole content, for formats with few articles in a file; null if it is larger than 64 MiB. */
    public byte @Nullable [] bytes() throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
        return bytes.length > LARGEST_TEXT ? null : bytes;
    }

    long start() {
        return start;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
