package io.newswire.producer.articles.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text in another encoding as UTF-8. Fails at bytes that are not valid in that encoding. */
public final class Utf8InputStream extends InputStream {

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer source = ByteBuffer.allocate(1 << 15).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 15);
    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private long passed;
    private boolean atEnd;
    private boolean flushed;

    public Utf8InputStream(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return fill() ? utf8.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, utf8.remaining());
        utf8.get(bytes, offset, read);
        return read;
    }

    private boolean fill() throws IOException {
        while (!utf8.hasRemaining()) {
            if (flushed) {
                return false;
            }
            decode();
        }
        return true;
    }

    private void decode() throws IOException {
        CoderResult result = decoder.decode(source, chars, atEnd);
        if (result.isError()) {
            throw new IOException(error(result.length()));
        }
        if (result.isUnderflow()) {
            if (atEnd) {
                decoder.flush(chars);
                flushed = true;
            } else {
                readMore();
            }
        }
        if (chars.position() > 0) {
            emit();
        }
    }

    private void readMore() throws IOException {
        passed += source.position();
        source.compact();
        int read = in.read(source.array(), source.position(), source.remaining());
        atEnd = read < 0;
        source.position(source.position() + Math.max(0, read)).flip();
    }

    /** If a surrogate pair is incomplete at the end of the buffer, its first half is kept for the next call. */
    private void emit() {
        chars.flip();
        int whole = chars.limit();
        if (!flushed && Character.isHighSurrogate(chars.get(whole - 1))) {
            whole--;
        }
        utf8 = StandardCharsets.UTF_8.encode(chars.slice(0, whole));
        chars.position(whole);
        chars.compact();
    }

    private String error(int length) {
        StringBuilder bad = new StringBuilder("not ").append(charset.name()).append(": byte");
        for (int i = 0; i < Math.min(length, source.remaining()); i++) {
            bad.append(String.format(" 0x%02X", source.get(source.position() + i)));
        }
        return bad.append(" at offset ").append(passed + source.position()).toString();
    }

    @Override
    public int available() throws IOException {
        return utf8.remaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
